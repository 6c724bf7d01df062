// The terminal of the page: what the player draws, and what is pressed or touched.
"use strict";

(() => {
  // What fits at least, and is as large as it can be: across, and upright.
  const ACROSS = { columns: 72, rows: 18 };
  const UPRIGHT = { columns: 45, rows: 24 };
  const LEAST_FONT = 6;
  const FONT = 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, "Roboto Mono", monospace';
  const PROBE_FONT = 100;
  // A finger that moves further than this does not tap.
  const MOST_SLIP = 12;
  const MOST_MESSAGE = 60000;
  const TAKEN_AT_LEAST = 4096;
  const WHYS = { 4000: "ended", 4001: "idle", 4002: "timeUp", 4003: "full", 4004: "elsewhere" };
  const WHEEL_UP = 64, WHEEL_DOWN = 65, LEFT_BUTTON = 0;

  const touch = document.getElementById("touch");
  const screen = document.getElementById("screen");
  const notice = document.getElementById("notice");
  const why = document.getElementById("why");
  const again = document.getElementById("again");
  const keyboard = document.getElementById("keyboard");
  const encoder = new TextEncoder();
  const terminal = new Terminal({ fontFamily: FONT, scrollback: 0, cursorBlink: false });
  let socket = null;
  let hasSaidWho = false;
  let sound = null;

  // What a page keeps of itself when it is loaded again, so that its player makes way.
  function pageName() {
    let name = sessionStorage.getItem("page");
    if (!name) {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      name = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
      sessionStorage.setItem("page", name);
    }
    return name;
  }

  // How large a letter is, as parts of the size of the font.
  function letter() {
    const probe = document.createElement("span");
    probe.style.cssText = `position:absolute;visibility:hidden;white-space:pre;line-height:normal;font:${PROBE_FONT}px ${FONT}`;
    probe.textContent = "W".repeat(10);
    document.body.append(probe);
    const box = probe.getBoundingClientRect();
    probe.remove();
    return { width: box.width / 10 / PROBE_FONT, height: box.height / PROBE_FONT };
  }

  function fit() {
    const box = screen.getBoundingClientRect();
    if (!box.width || !box.height) return;
    const least = box.height > box.width ? UPRIGHT : ACROSS;
    const { width, height } = letter();
    const font = Math.min(box.width / least.columns / width, box.height / least.rows / height);
    // Letters are drawn in whole dots, so that a little less has to be asked for.
    terminal.options.fontSize = Math.max(Math.floor(font * 4 - 1) / 4, LEAST_FONT);
    const drawn = screen.querySelector(".xterm-screen").getBoundingClientRect();
    const columns = Math.floor(box.width / (drawn.width / terminal.cols));
    const rows = Math.floor(box.height / (drawn.height / terminal.rows));
    if (columns > 0 && rows > 0) terminal.resize(columns, rows);
  }

  function say(message) {
    if (hasSaidWho && socket.readyState === WebSocket.OPEN) socket.send(message);
  }

  function press(keys) {
    const bytes = encoder.encode(keys);
    if (bytes.length <= MOST_MESSAGE) say(bytes);
  }

  function connect() {
    const url = new URL("terminal", location.href);
    url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const here = new WebSocket(url);
    here.binaryType = "arraybuffer";
    socket = here;
    hasSaidWho = false;
    terminal.reset();
    tell(document.body.dataset.waiting, false);
    here.onopen = () => {
      fit();
      here.send(JSON.stringify({ columns: terminal.cols, rows: terminal.rows, page: pageName() }));
      hasSaidWho = true;
    };
    let taken = 0;
    here.onmessage = (event) => {
      if (socket !== here) return;
      notice.hidden = true;
      terminal.write(new Uint8Array(event.data), () => {
        taken += event.data.byteLength;
        if (taken >= TAKEN_AT_LEAST && here.readyState === WebSocket.OPEN) {
          here.send(JSON.stringify({ taken }));
          taken = 0;
        }
      });
    };
    here.onclose = (event) => {
      if (socket === here) tell(document.body.dataset[WHYS[event.code] || "cut"], true);
    };
    stayAwake();
    terminal.focus();
  }

  function tell(text, canGoOn) {
    why.textContent = text;
    again.hidden = !canGoOn;
    notice.hidden = false;
    if (canGoOn) again.focus();
  }

  // Only where the page is encrypted, or comes from this machine, can it keep the screen on.
  function stayAwake() {
    if (navigator.wakeLock && document.visibilityState === "visible") {
      navigator.wakeLock.request("screen").catch(() => {});
    }
  }

  // A browser lets a page sound only after something was pressed.
  function wakeSound() {
    sound = sound || new AudioContext();
    if (sound.state === "suspended") sound.resume();
  }

  function ring() {
    if (!sound || sound.state !== "running") return;
    const tone = sound.createOscillator();
    const loudness = sound.createGain();
    tone.frequency.value = 880;
    loudness.gain.setValueAtTime(0.3, sound.currentTime);
    loudness.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.15);
    tone.connect(loudness).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.15);
  }

  // The player takes presses as a mouse reports them, and only if it has asked for them.
  function report(button, place, ending = "M") {
    if (terminal.modes.mouseTrackingMode === "none") return "";
    const box = screen.querySelector(".xterm-screen").getBoundingClientRect();
    const column = Math.floor(((place.x - box.left) / box.width) * terminal.cols) + 1;
    // The keys stand in the last row, and a finger is wider than that.
    const row = Math.min(Math.floor(((place.y - box.top) / box.height) * terminal.rows) + 1, terminal.rows);
    const isInside = column >= 1 && row >= 1 && column <= terminal.cols;
    return isInside ? `\x1b[<${button};${column};${row}${ending}` : "";
  }

  let finger = null;

  // Sent when it begins: a finger that has lain there since before a question must not answer it.
  function touched(event) {
    event.stopPropagation();
    letGo();
    const [one, other] = event.touches;
    if (other) return;
    finger = { id: one.identifier, x: one.clientX, y: one.clientY, moved: 0, scrolled: 0 };
    press(report(LEFT_BUTTON, finger));
  }

  // A press that is no tap is let go where nothing is to be pressed.
  function letGo() {
    if (finger && terminal.modes.mouseTrackingMode !== "none") {
      press(`\x1b[<${LEFT_BUTTON};1;1m`);
    }
    finger = null;
  }

  function moved(event) {
    event.stopPropagation();
    const here = Array.from(event.touches).find((each) => finger && each.identifier === finger.id);
    if (!here) return;
    if (event.cancelable) event.preventDefault();
    const down = here.clientY - finger.y;
    finger.moved = Math.max(finger.moved, Math.hypot(here.clientX - finger.x, down));
    if (finger.moved <= MOST_SLIP) return;
    const row = screen.querySelector(".xterm-screen").getBoundingClientRect().height / terminal.rows;
    const rows = Math.trunc(down / row);
    const wheel = report(rows > finger.scrolled ? WHEEL_UP : WHEEL_DOWN, finger);
    press(wheel.repeat(Math.abs(rows - finger.scrolled)));
    finger.scrolled = rows;
  }

  function lifted(event) {
    // Without this the browser would make a click of it as well, and put up a keyboard.
    if (event.cancelable) event.preventDefault();
    event.stopPropagation();
    wakeSound();
    if (!finger || finger.moved > MOST_SLIP) return letGo();
    press(report(LEFT_BUTTON, finger, "m"));
    finger = null;
  }

  function switchKeyboard() {
    const isShown = keyboard.getAttribute("aria-pressed") !== "true";
    keyboard.setAttribute("aria-pressed", String(isShown));
    terminal.textarea.inputMode = isShown ? "text" : "none";
    terminal.blur();
    if (isShown) terminal.focus();
  }

  terminal.open(screen);
  terminal.textarea.inputMode = "none";
  terminal.onData(press);
  terminal.onBell(ring);
  terminal.onResize((size) => say(JSON.stringify({ columns: size.cols, rows: size.rows })));
  const first = { capture: true, passive: false };
  touch.addEventListener("touchstart", touched, first);
  touch.addEventListener("touchmove", moved, first);
  touch.addEventListener("touchend", lifted, first);
  touch.addEventListener("touchcancel", letGo, first);
  document.addEventListener("keydown", wakeSound, true);
  document.addEventListener("mousedown", wakeSound, true);
  document.addEventListener("visibilitychange", stayAwake);
  keyboard.addEventListener("click", switchKeyboard);
  again.addEventListener("click", connect);
  new ResizeObserver(fit).observe(screen);
  fit();
  connect();
})();
