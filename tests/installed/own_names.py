"""How shells find the names of one's own sessions and of persons: by their folders, as it does.

What looks is the shell itself, since starting Python at a key would take too long.
"""

_HOME = {
    "bash": r"""_unpinch_home() {
  local home=${XDG_DATA_HOME:-$HOME/.local/share}/unpinch
  if [[ -z ${XDG_DATA_HOME-} && $OSTYPE == darwin* ]]; then
    home="$HOME/Library/Application Support/unpinch"
  fi
  home=${UNPINCH_HOME-$home}
  [[ $home == "~" || $home == "~/"* ]] && home=$HOME${home:1}
  printf '%s' "$home"
}""",
    "zsh": r"""_unpinch_home() {
  local home=${XDG_DATA_HOME:-$HOME/.local/share}/unpinch
  if [[ -z ${XDG_DATA_HOME-} && $OSTYPE == darwin* ]]; then
    home="$HOME/Library/Application Support/unpinch"
  fi
  home=${UNPINCH_HOME-$home}
  [[ $home == "~" || $home == "~/"* ]] && home=$HOME${home[2,-1]}
  print -rn -- $home
}""",
    "fish": r"""function _unpinch_home
  set -l home $HOME/.local/share/unpinch
  if test -n "$XDG_DATA_HOME"
    set home $XDG_DATA_HOME/unpinch
  else if test (uname) = Darwin
    set home "$HOME/Library/Application Support/unpinch"
  end
  if set -q UNPINCH_HOME
    set home $UNPINCH_HOME
  end
  string replace -r -- '^~(?=/|$)' $HOME $home
end""",
}
"""The folder of sessions and persons, as `tui/resources.py` finds it."""

PERSONS = {
    "bash": f"""{_HOME["bash"]}
_unpinch_person_dirs() {{
  local folder typed
  typed=$(_unpinch_typed "$1")
  for folder in "$(_unpinch_home)"/people/*/; do
    folder=${{folder%/}}
    if [[ -d $folder && ! -L $folder && ${{folder##*/}} == "$typed"* ]]; then
      _unpinch_print "${{folder##*/}}"
    fi
  done
}}
_unpinch_print() {{
  # What a shell would carry out is not put into its line.
  [[ $1 == *[\\`\\$\\"\\'\\\\]* ]] || printf '%s\\n' "$1"
}}
_unpinch_typed() {{
  local typed=${{1//\\\\/}}
  typed=${{typed#[\\"\\']}}
  printf '%s' "${{typed%[\\"\\']}}"
}}""",
    "zsh": f"""{_HOME["zsh"]}
_unpinch_persons() {{
  local -a persons=("$(_unpinch_home)"/people/*(N/:t))
  compadd "$@" -a persons
}}""",
    "fish": f"""{_HOME["fish"]}
function _unpinch_persons
  for folder in (_unpinch_home)/people/*/
    set folder (string trim -rc / -- $folder)
    if not test -L $folder
      string replace -r -- '.*/' '' $folder
    end
  end
end""",
}
"""Prints or adds the names of persons."""

SESSIONS = {
    "bash": r"""_unpinch_session_folders() {
  local home number word
  home=$(_unpinch_home)
  printf '%s\n' "$home/sessions"
  for ((number = 1; number < COMP_CWORD; number++)); do
    if [[ ${COMP_WORDS[number]} == --person ]]; then
      word=${COMP_WORDS[number + 1]}
      [[ $word == "=" ]] && word=${COMP_WORDS[number + 2]}
      printf '%s\n' "$home/people/$(_unpinch_typed "$word")/sessions"
    fi
  done
}
_unpinch_own_sessions() {
  local folder file typed
  typed=$(_unpinch_typed "$1")
  while IFS= read -r folder; do
    for file in "$folder"/*.[tT][oO][mM][lL]; do
      file=${file##*/}
      if [[ $file != "*."* && $file == "$typed"* ]]; then
        _unpinch_print "${file%.*}"
      fi
    done
  done < <(_unpinch_session_folders)
}""",
    "zsh": r"""_unpinch_own_sessions() {
  local home="$(_unpinch_home)" word
  local -a folders=($home/sessions) own=() typed=("${(@Qz)LBUFFER}")
  local -i place=$typed[(I)--person]
  (( place )) && folders+=($home/people/$typed[place+1]/sessions)
  for word in ${(M)typed:#--person=*}; do
    folders+=($home/people/${word#--person=}/sessions)
  done
  own=($^folders/*.[tT][oO][mM][lL](N:t:r))
  compadd "$@" -a own
}""",
    "fish": r"""function _unpinch_own_sessions
  set -l home (_unpinch_home)
  set -l folders $home/sessions
  set -l typed (commandline -opc)
  for number in (seq (count $typed))
    if test "$typed[$number]" = --person; and test $number -lt (count $typed)
      set -a folders $home/people/$typed[(math $number + 1)]/sessions
    else if string match -q -- '--person=*' $typed[$number]
      set -a folders $home/people/(string replace -- --person= '' $typed[$number])/sessions
    end
  end
  for folder in $folders
    for file in $folder/*.toml $folder/*.TOML
      string replace -r -- '.*/(.*)\.[^.]*$' '$1' $file
    end
  end
end""",
}
"""Prints or adds the names of the sessions of the house, and of a person that was typed."""
