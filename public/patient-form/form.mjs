// Adds comfort to a form that is whole without it: buttons and slider beside a number, reading aloud.
// Nothing is sent from here and nothing is kept in the browser.

for (const part of document.querySelectorAll(".number")) addSteps(part);
addReading();

/** Buttons and slider for a number field; the field stays the answer and all three stay in step. */
function addSteps(part) {
  const field = part.querySelector("input");
  const { less, more, slider: sliderLabel } = part.dataset;
  const minimum = Number(part.dataset.minimum);
  const maximum = Number(part.dataset.maximum);
  const read = () => (/^\s*\d+\s*$/.test(field.value) ? Number(field.value) : null);
  const within = (number) => Math.min(maximum, Math.max(minimum, number));

  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = minimum;
  slider.max = maximum;
  slider.setAttribute("aria-label", sliderLabel);
  // No name: only the field is sent. Untouched, the slider stands in the middle and means nothing.
  const follow = () => {
    const number = read();
    slider.value = number === null ? (minimum + maximum) / 2 : within(number);
    slider.classList.toggle("untouched", number === null);
    slider.setAttribute("aria-valuetext", number === null ? "–" : String(within(number)));
  };
  const write = (number) => {
    field.value = within(number);
    follow();
  };
  const step = (label, sign, by) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "step";
    button.textContent = sign;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => write((read() ?? (minimum + maximum) / 2) + by));
    return button;
  };
  slider.addEventListener("input", () => write(Number(slider.value)));
  field.addEventListener("input", follow);
  field.before(step(less, "−", -1));
  field.after(step(more, "+", 1));
  part.append(slider);
  follow();
}

/** A button that reads the page with a voice of the device itself; no voice, no button. */
function addReading() {
  const speech = window.speechSynthesis;
  if (!speech || typeof SpeechSynthesisUtterance !== "function") return;
  const language = document.documentElement.lang;
  // A voice that is not on the device would send the questions to somebody else's server.
  const findVoice = () =>
    speech
      .getVoices()
      .find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  const offer = () => {
    if (document.querySelector(".read") || !findVoice()) return;
    document.querySelector(".settings").append(readingButton(speech, findVoice));
  };
  offer();
  speech.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", () => speech.cancel());
}

function readingButton(speech, findVoice) {
  const { read, stop } = document.body.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "setting read";
  button.textContent = read;
  const rest = () => {
    button.textContent = read;
  };
  button.addEventListener("click", () => {
    if (speech.speaking) {
      speech.cancel();
      rest();
      return;
    }
    const sentences = textsOf(document.querySelector("main"));
    for (const [index, sentence] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = findVoice();
      utterance.lang = document.documentElement.lang;
      utterance.rate = 0.9;
      if (index === sentences.length - 1) utterance.addEventListener("end", rest);
      speech.speak(utterance);
    }
    button.textContent = stop;
  });
  return button;
}

/** What is read: headings, texts and answers, in the order of the page, without the buttons. */
function textsOf(main) {
  const parts = main.querySelectorAll("h1, h2, p, li, .option span, label[for], dt, dd");
  return [...parts]
    .filter((part) => !part.closest(".progress") && !part.querySelector("p, li, button"))
    .map((part) => part.textContent.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}
