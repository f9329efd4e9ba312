/* Small comforts on top of pages that work without them. Everything hangs on data attributes; nothing inline. */
(() => {
  "use strict";

  const on = (type, selector, act) =>
    document.addEventListener(type, (event) => {
      const found = event.target.closest && event.target.closest(selector);
      if (found) act(event, found);
    });
  const typing = (target) => (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type !== "checkbox") || target.isContentEditable;

  // Selects and dates of filter bars send their form as soon as they change.
  on("change", "[data-send]", (event, field) => field.form.requestSubmit());

  // Opened panels close on Escape and on a click elsewhere.
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.pop[open], details.who[open], details.more[open]").forEach((details) => {
      if (!details.contains(event.target)) details.open = false;
    });
  });

  // One box that ticks all boxes of its table; the bar says how many are ticked.
  const boxes = (form) => [...form.elements].filter((one) => one.closest("td.pick"));
  const counted = (form) => {
    const place = form && form.querySelector("[data-chosen]");
    if (!place) return;
    const whole = form.querySelector("[data-whole]");
    const n = whole && whole.checked ? Number(place.dataset.total) : boxes(form).filter((one) => one.checked).length;
    place.textContent = n.toLocaleString(document.documentElement.lang);
    const all = [...form.elements].find((one) => one.matches("[data-all]"));
    if (all) all.checked = boxes(form).every((one) => one.checked);
  };
  let last = null;
  on("change", "[data-all]", (event, box) => {
    boxes(box.form).forEach((one) => (one.checked = box.checked));
    counted(box.form);
  });
  on("change", "td.pick input", (event, box) => counted(box.form));
  on("change", "[data-whole]", (event, box) => counted(box.form));
  on("click", "td.pick input", (event, box) => {
    const all = boxes(box.form);
    if (event.shiftKey && last && all.includes(last)) {
      const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
      all.slice(from, to + 1).forEach((one) => (one.checked = box.checked));
      counted(box.form);
    }
    last = box;
  });

  // Columns move up and down in their panel.
  on("click", "[data-move]", (event, button) => {
    const item = button.closest("li");
    const other = button.dataset.move < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (button.dataset.move < 0) other.before(item); else other.after(item);
    button.focus();
  });

  // A theme shows at once; the form keeps it.
  on("click", "[data-theme-pick]", (event, button) => {
    const theme = button.dataset.themePick;
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  });

  // Quick days fill the date beside them.
  on("click", "[data-day]", (event, button) => {
    const field = button.form.elements[button.dataset.into];
    field.value = button.dataset.day;
    button.parentElement.querySelectorAll("[data-day]").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
  });

  // Show the password while asked.
  on("click", "[data-reveal]", (event, button) => {
    const field = document.getElementById(button.dataset.reveal);
    field.type = field.type === "password" ? "text" : "password";
    button.setAttribute("aria-pressed", String(field.type === "text"));
  });

  // A token is copied with one click.
  on("click", "[data-copy]", (event, button) => {
    navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
  });

  // Dialogs open from a button and close without sending anything.
  on("click", "[data-opens]", (event, button) => {
    const dialog = document.getElementById(button.dataset.opens);
    if (dialog) { event.preventDefault(); dialog.showModal(); }
  });
  on("click", "[data-closes]", (event, button) => button.closest("dialog").close());

  // Toasts leave after eight seconds, unless somebody is on them.
  const fade = (root) => root.querySelectorAll("[data-toast]:not([data-timed])").forEach((toast) => {
    toast.dataset.timed = "";
    const leave = () => (toast.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : toast.remove());
    setTimeout(leave, 8000);
  });

  // The board: drag a card to another stage; the card's own form does the move.
  const board = (root) => root.querySelectorAll("[data-board]:not([data-ready])").forEach((place) => {
    if (!window.Sortable) return;
    place.dataset.ready = "";
    place.querySelectorAll("[data-stage]").forEach((stack) =>
      window.Sortable.create(stack, {
        group: "deals", draggable: "[data-deal]", animation: 0, delay: 150, delayOnTouchOnly: true, ghostClass: "ghost", dragClass: "dragged",
        filter: ".move, select, button", preventOnFilter: false,
        onMove: (event) => {
          place.querySelectorAll(".column").forEach((column) => column.classList.toggle("over", column.contains(event.to)));
        },
        onEnd: (event) => {
          place.querySelectorAll(".column").forEach((column) => column.classList.remove("over"));
          if (event.from === event.to) return;
          const card = event.item;
          const stage = event.to.dataset.stage;
          const way = card.querySelector(`form[data-way="${event.to.dataset.way || "move"}"]`);
          if (event.to.dataset.asks) {
            const dialog = document.getElementById(event.to.dataset.asks);
            dialog.querySelector("form").action = card.dataset.deal + "/lose";
            dialog.addEventListener("close", () => location.reload(), { once: true });
            dialog.showModal();
            return;
          }
          if (way.elements.stage) way.elements.stage.value = stage;
          way.requestSubmit();
        },
      }));
  });

  const ready = (root) => { fade(root); board(root); };
  document.addEventListener("DOMContentLoaded", () => ready(document));
  document.addEventListener("htmx:load", (event) => ready(event.detail.elt.parentElement || document));

  // Keys: Ctrl+K searches, single letters act, J and K walk a list, X ticks its row, Escape leaves.
  const rows = () => [...document.querySelectorAll("main table.rows tbody td.name > a, main .deal-card .title")];
  const walk = (by) => {
    const all = rows();
    const here = all.indexOf(document.activeElement);
    const next = all[Math.max(0, Math.min(all.length - 1, here + by))];
    if (next) next.focus();
  };
  document.addEventListener("keydown", (event) => {
    const combined = (event.ctrlKey || event.metaKey ? "ctrl+" : "") + event.key.toLowerCase();
    if (event.key === "Escape") {
      const open = document.querySelectorAll("details[open].pop, details[open].who, details[open].more");
      open.forEach((details) => {
        if (details.contains(event.target)) details.querySelector("summary").focus();
        details.open = false;
      });
      if (typing(event.target)) event.target.blur();
      else if (!open.length) document.querySelectorAll("[data-clear]").forEach((button) => button.click());
      return;
    }
    if (event.ctrlKey && event.key === "Enter" && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    if (event.altKey || (typing(event.target) && combined !== "ctrl+k")) return;
    const target = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === combined);
    if (target) {
      event.preventDefault();
      if (/^(INPUT|TEXTAREA)$/.test(target.tagName)) { target.focus(); target.select(); } else target.click();
      return;
    }
    if (combined === "x") {
      const row = event.target.closest && event.target.closest("tr");
      const box = row && row.querySelector("td.pick input");
      if (box && box !== event.target) box.click();
    }
    if (combined === "j") walk(1);
    if (combined === "k") walk(-1);
  });
})();
