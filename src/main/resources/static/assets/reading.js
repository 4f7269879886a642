// Reads what is handed over without leaving the page, and leads from numbers to findings and back.
// Without this file forms and links do the same, a page at a time.
const result = document.getElementById("reading-result");
const handOver = document.getElementById("hand-over");
const drop = document.getElementById("drop");
const fileInput = drop.querySelector("input");
const pasted = document.getElementById("pasted");
const megabyte = 1024 * 1024;
let running = null;

// Handing over.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-hand-over]") || event.submitter?.matches("[data-native]")) return;
  event.preventDefault();
  read(form);
});

fileInput.addEventListener("change", () => {
  if (fileInput.files.length > 0) fileInput.form.requestSubmit();
});

// A text of megabytes would hold the browser up in the field already.
pasted.addEventListener("paste", (event) => {
  const { length } = event.clipboardData.getData("text/plain");
  if (length <= Number(pasted.dataset.length)) return;
  event.preventDefault();
  say("refused", pasted.dataset.tooLong.replace("{0}", length));
});

for (const name of ["dragenter", "dragover"]) {
  document.addEventListener(name, (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    drop.classList.add("over");
  });
}
document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) drop.classList.remove("over");
});
document.addEventListener("drop", (event) => {
  drop.classList.remove("over");
  if (event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  fileInput.files = event.dataTransfer.files;
  fileInput.form.requestSubmit();
});

async function read(form) {
  running?.abort();
  const mine = (running = new AbortController());
  const limit = Number(form.dataset.megabytes ?? Infinity) * megabyte;
  if ([...form.querySelectorAll("input[type=file]")].some((one) => one.files[0]?.size > limit)) {
    say("refused", form.dataset.tooLarge);
    return;
  }
  const patience = setTimeout(() => say("reading-busy", result.dataset.busy), 250);
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "text/html" },
      signal: mine.signal,
    });
    show(new DOMParser().parseFromString(await answer.text(), "text/html"), answer.ok);
  } catch (failure) {
    if (failure.name !== "AbortError") say("refused", result.dataset.unreachable);
  } finally {
    clearTimeout(patience);
  }
}

function show(page, isRead) {
  const answer = page.getElementById("reading-result") ?? page.querySelector(".problem");
  result.replaceChildren(...answer.childNodes);
  if (!isRead) return;
  handOver.open = false;
  window.scrollTo(0, 0);
}

function say(kind, words) {
  const line = document.createElement("p");
  line.className = kind;
  line.setAttribute("role", "alert");
  line.textContent = words;
  result.replaceChildren(line);
}

// From a number to what was found of it, and from a finding to its numbers.
document.addEventListener("click", (event) => {
  const mark = event.target.closest("a.mark");
  const finding = event.target.closest("[data-finding]");
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (mark) {
    event.preventDefault();
    choose(mark.dataset.findings.split(" "));
    mark.classList.add("chosen");
    toFinding(document.getElementById("f" + mark.dataset.findings.split(" ")[0]));
  } else if (finding) {
    const mention = event.target.closest(".mentions a");
    event.preventDefault();
    choose([finding.dataset.finding]);
    const first = mention ?? finding.querySelector(".mentions a");
    toMark(document.getElementById(first.hash.slice(1)));
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") choose([]);
});

function choose(numbers) {
  for (const old of document.querySelectorAll(".read .chosen")) old.classList.remove("chosen");
  for (const number of numbers) {
    document.getElementById("f" + number).classList.add("chosen");
    for (const mark of document.querySelectorAll(`[data-findings~="${number}"]`)) {
      mark.classList.add("chosen");
    }
  }
}

const pace = () =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";

// The list scrolls by itself, so that the text stays where it is.
function toFinding(finding) {
  const list = document.getElementById("read-findings");
  finding.closest("details").open = true;
  const down = finding.getBoundingClientRect().top - list.getBoundingClientRect().top;
  list.scrollTo({ top: list.scrollTop + down - 48, behavior: pace() });
}

function toMark(mark) {
  const { top, bottom } = mark.getBoundingClientRect();
  const isNarrow = matchMedia("(max-width: 991.98px)").matches; // the list lies over the text there
  const isInSight = top > innerHeight * 0.1 && bottom < innerHeight * (isNarrow ? 0.45 : 0.9);
  if (!isInSight) {
    const to = scrollY + top - innerHeight * (isNarrow ? 0.28 : 0.4);
    window.scrollTo({ top: to, behavior: pace() });
  }
  const table = mark.closest(".scroll");
  if (table) table.scrollLeft += mark.getBoundingClientRect().left - table.getBoundingClientRect().left - 40;
}
