// What pages do beyond links and forms. Without this file everything still works, a page at a time.
(() => {
  const panel = document.getElementById("panel");
  const content = document.getElementById("panel-content");

  // A number opens the panel, wherever it stands; with a modifier key it is a link like any other.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.number");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(new URL(link.href));
  });

  function open(address) {
    address.pathname += "/panel";
    htmx
      .ajax("GET", address.pathname + address.search, { target: content, swap: "innerHTML" })
      .then(() => {
        if (!panel.open) panel.showModal(); // focus goes in, Escape closes, focus comes back
        panel.scrollTop = 0;
      });
  }

  panel.addEventListener("click", (event) => {
    if (event.target === panel || event.target.closest("[data-close]")) panel.close();
  });

  // Choosing a place goes there at once.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-go]")) event.target.form.requestSubmit();
  });

  // A free period travels as one parameter.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-period]")) return;
    event.preventDefault();
    const data = new FormData(form);
    const [from, to] = [data.get("from"), data.get("to")].sort();
    data.delete("from");
    data.delete("to");
    data.set("period", from === to ? from : `${from}..${to}`);
    location.assign(form.action + "?" + new URLSearchParams(data));
  });

  // What drops down goes away again: by Escape, or by a click elsewhere.
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details[data-light][open]").forEach((open) => {
      if (!open.contains(event.target)) open.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details[data-light][open]").forEach((open) => {
      open.open = false;
      open.querySelector("summary").focus();
    });
  });
})();
