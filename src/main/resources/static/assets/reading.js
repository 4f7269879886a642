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

// From a number to what was found of it and what the book comes to, and from there to its numbers.
document.addEventListener("click", (event) => {
  const mark = event.target.closest("a.mark");
  const entry = event.target.closest("[data-finding], [data-about]");
  const part = event.target.closest(".read-parts a");
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("a.number")) return; // opens the figure's panel
  if (mark) {
    event.preventDefault();
    const entries = entriesOf(mark);
    choose(entries);
    mark.classList.add("chosen");
    const wanted = event.target.closest(".off-book") ? "b" : entries[0][0];
    toEntry(document.getElementById(entries.find((id) => id.startsWith(wanted))));
  } else if (entry) {
    const mention = event.target.closest(".mentions a");
    event.preventDefault();
    choose([entry.id]);
    const first = mention ?? entry.querySelector(".mentions a");
    toMark(document.getElementById(first.hash.slice(1)));
  } else if (part) {
    event.preventDefault();
    scrollList(document.getElementById(part.hash.slice(1)), 40);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") choose([]);
});

// Ids of what the list says of a number, the findings first.
function entriesOf(mark) {
  const ids = (letter, numbers) => (numbers ? numbers.split(" ").map((one) => letter + one) : []);
  return [...ids("f", mark.dataset.findings), ...ids("b", mark.dataset.compared)];
}

function choose(entries) {
  for (const old of document.querySelectorAll(".read .chosen")) old.classList.remove("chosen");
  for (const id of entries) {
    document.getElementById(id).classList.add("chosen");
    const kind = id.startsWith("f") ? "data-findings" : "data-compared";
    for (const mark of document.querySelectorAll(`[${kind}~="${id.slice(1)}"]`)) {
      mark.classList.add("chosen");
    }
  }
}

const pace = () =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";

// The list scrolls by itself, so that the text stays where it is.
function toEntry(entry) {
  entry.closest("details").open = true;
  scrollList(entry, 88);
}

function scrollList(to, below) {
  const list = document.getElementById("read-findings");
  const down = to.getBoundingClientRect().top - list.getBoundingClientRect().top;
  list.scrollTo({ top: list.scrollTop + down - below, behavior: pace() });
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
