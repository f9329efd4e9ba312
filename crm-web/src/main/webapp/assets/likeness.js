/* Small comforts on top of pages that work without them. Everything hangs on data attributes; nothing inline. */
(() => {
  "use strict";

  const on = (type, selector, act) =>
    document.addEventListener(type, (event) => {
      const found = event.target.closest && event.target.closest(selector);
      if (found) act(event, found);
    });
  const typing = (target) => (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type !== "checkbox") || target.isContentEditable;

  // A double click sends a form once.
  const sent = new WeakMap();
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (event.timeStamp - (sent.get(event.target) ?? -Infinity) < 700) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else sent.set(event.target, event.timeStamp);
  }, true);

  // Selects and dates send their form as soon as they change; by keys one passes other values on the way, so then Enter or leaving sends.
  const BACK = "likeness.back";
  let keyed = null;
  let passed = false;
  const send = (field) => {
    keyed = null;
    passed = false;
    const card = field.closest("[data-deal]");
    if (card) sessionStorage.setItem(BACK, card.dataset.deal);
    field.form.requestSubmit();
  };
  on("pointerdown", "[data-send]", () => (keyed = null));
  on("keydown", "[data-send]", (event, field) => {
    if (event.key === "Tab" || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && passed) { event.preventDefault(); send(field); return; }
    if (event.key === "Escape" && passed && field.tagName === "SELECT") {
      [...field.options].forEach((option) => (option.selected = option.defaultSelected));
      passed = false;
      return;
    }
    keyed = event.key === "Enter" ? null : field;
  });
  on("change", "[data-send]", (event, field) => {
    if (keyed === field) passed = true; else send(field);
  });
  on("focusout", "[data-send]", (event, field) => {
    if (keyed === field && passed) send(field); else if (keyed === field) keyed = null;
  });
  const backToCard = (root) => {
    if (!root.querySelector("[data-board]")) return;
    const card = root.querySelector(`[data-deal="${CSS.escape(sessionStorage.getItem(BACK) || "-")}"] .title`);
    sessionStorage.removeItem(BACK);
    if (card) card.focus();
  };

  // A card that leaves the board hands the focus to its neighbour, unless the dialog is closed without an answer.
  on("click", "[data-leaves]", (event, button) => {
    const card = button.closest("[data-deal]");
    const near = card.nextElementSibling || card.previousElementSibling;
    if (near) sessionStorage.setItem(BACK, near.dataset.deal);
    const dialog = document.getElementById(button.dataset.opens);
    if (dialog) dialog.addEventListener("close", () => {
      sessionStorage.removeItem(BACK);
      card.querySelector(".title").focus(); // the button is seen again while the focus is on its card
      button.focus();
    }, { once: true });
  });

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

  // Chosen files are named beside their button.
  on("change", "[data-names]", (event, field) => {
    document.getElementById(field.dataset.names).textContent = [...field.files].map((file) => file.name).join(", ");
  });

  // Quick days fill the date beside them.
  on("click", "[data-day]", (event, button) => {
    const field = button.form.elements[button.dataset.into];
    field.value = button.dataset.day;
    button.parentElement.querySelectorAll("[data-day]").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
  });

  // One of several that have the name that was typed.
  on("click", "[data-fills]", (event, button) => {
    const field = document.getElementById(button.dataset.fills);
    field.value = button.value;
    field.focus();
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
    if (!dialog) return;
    event.preventDefault();
    if (button.dataset.action) dialog.querySelector("form").action = button.dataset.action;
    dialog.showModal();
  });
  on("click", "[data-closes]", (event, button) => button.closest("dialog").close());

  // Toasts leave after eight seconds, unless somebody is on them.
  const fade = (root) => root.querySelectorAll("[data-toast]:not([data-timed])").forEach((toast) => {
    toast.dataset.timed = "";
    const leave = () => (toast.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : toast.remove());
    setTimeout(leave, 8000);
  });

  // The tour frames what it speaks of.
  document.addEventListener("DOMContentLoaded", () => {
    const stop = document.querySelector("[data-points-at]");
    const place = stop && document.querySelector(stop.dataset.pointsAt);
    if (!place) return;
    place.classList.add("toured");
    place.scrollIntoView({ block: place.offsetHeight < innerHeight / 2 ? "center" : "start" });
  });

  // The board: drag a card to another stage; the card's own form does the move.
  const board = (root) => root.querySelectorAll("[data-board]:not([data-ready])").forEach((place) => {
    if (!window.Sortable) return;
    place.dataset.ready = "";
    place.querySelectorAll("[data-stage]").forEach((stack) =>
      window.Sortable.create(stack, {
        group: { name: "deals", put: stack.dataset.takesNone === undefined }, draggable: "[data-deal]", animation: 0, delay: 150, delayOnTouchOnly: true, ghostClass: "ghost", dragClass: "dragged",
        filter: ".move, select, button", preventOnFilter: false,
        onMove: (event) => {
          place.querySelectorAll(".column, .drop").forEach((column) => column.classList.toggle("over", column.contains(event.to)));
        },
        onEnd: (event) => {
          place.querySelectorAll(".column, .drop").forEach((column) => column.classList.remove("over"));
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

  // Says something that the page brought along in the reader's language.
  const say = (words) => {
    if (!words) return;
    const toast = document.createElement("div");
    toast.className = "toast bad";
    toast.dataset.toast = "";
    toast.append(Object.assign(document.createElement("span"), { textContent: words }));
    document.getElementById("toasts").replaceChildren(toast);
    fade(document);
  };
  const words = () => document.getElementById("toasts").dataset;
  document.addEventListener("htmx:sendError", () => say(words().offline));
  document.addEventListener("htmx:responseError", (event) => {
    const { xhr, elt } = event.detail;
    if (xhr.status === 422 || xhr.status === 401 || elt.getAttribute("hx-swap") !== "none") return;
    const page = new DOMParser().parseFromString(xhr.responseText, "text/html");
    say([...page.querySelectorAll("main h1, body > section h1, .lost .dim")].map((one) => one.textContent).join(" "));
  });

  // Facts change in their place: the pen brings the field, Enter or leaving saves, Escape gives up, Tab goes on to the next.
  const FACT = "form[data-fact]";
  const stood = new Map();
  let answering = null;
  let toFocus = null;
  const rowOf = (form) => form.closest(".fact");
  const fieldOf = (row) => row.querySelector("select, textarea, input:not([type=hidden])");
  const giveUp = (form) => {
    const old = stood.get(rowOf(form).id);
    const here = form.contains(document.activeElement);
    form.dataset.left = "";
    rowOf(form).replaceWith(old);
    window.htmx.process(old);
    if (here) old.querySelector(".pen").focus();
  };
  const leave = (form) => {
    if (form.dataset.left !== undefined || form.classList.contains("htmx-request")) return true;
    const field = fieldOf(form);
    if (field.value !== field.dataset.shown || !field.validity.valid) {
      if (!form.reportValidity()) return false;
      form.requestSubmit();
    } else if (!form.matches(".refused")) giveUp(form);
    return true;
  };
  on("click", ".fact", (event, row) => {
    const pen = row.querySelector(".pen");
    if (pen && !event.target.closest("a") && !String(getSelection())) pen.click();
  });
  on("mousedown", FACT + " button", (event) => event.preventDefault());
  on("click", "[data-give-up]", (event, button) => giveUp(button.form));
  on("focusout", FACT, (event, form) => {
    if (document.hasFocus() && !form.contains(event.relatedTarget)) leave(form);
  });
  document.addEventListener("keydown", (event) => {
    const form = event.target.closest && event.target.closest(FACT);
    if (!form || event.isComposing) return;
    if (event.key === "Escape") giveUp(form);
    else if (event.key === "Enter") {
      if (!form.classList.contains("htmx-request")) form.requestSubmit();
    } else if (event.key === "Tab") {
      const rows = [...document.querySelectorAll(".fact")].filter((row) => row === rowOf(form) || row.querySelector(".pen"));
      const next = rows[rows.indexOf(rowOf(form)) + (event.shiftKey ? -1 : 1)];
      if (!next) return;
      if (leave(form)) {
        next.querySelector(".pen").focus();
        next.querySelector(".pen").click();
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  document.addEventListener("htmx:beforeOnLoad", (event) => (answering = event.detail.elt));
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const { target, fragment } = event.detail;
    if (!target.matches(".fact")) return;
    const open = target.querySelector(FACT);
    if ((open || target.querySelector(".pen.htmx-request")) && !target.contains(answering)) {
      event.detail.shouldSwap = false; // somebody types there, or is about to
      return;
    }
    const opens = !open && fragment.querySelector(FACT);
    if (open) open.dataset.left = "";
    if (opens) {
      stood.set(target.id, target.cloneNode(true));
      stood.get(target.id).querySelector(".pen").classList.remove("htmx-request");
    }
    if (opens || target.contains(document.activeElement)) toFocus = target.id;
  });
  const arrived = (row) => {
    const field = row.querySelector(FACT) && fieldOf(row);
    if (field) field.dataset.shown = field.value;
    if (row.id !== toFocus) return;
    toFocus = null;
    const place = field || row.querySelector(".pen");
    if (!place) return;
    place.focus();
    if (field && field.select) field.select();
    typedAgain(row.querySelector(FACT));
  };

  // What stood in a form is kept while it is sent: where the session had ended, it is there again after signing in.
  const KEPT = "likeness-typed";
  const here = () => location.pathname + location.search;
  const who = () => (document.querySelector(".who b") || {}).textContent;
  const keep = (form) => {
    if (form.getAttribute("method") !== "post" || form.querySelector("[type=password]")) return;
    const fields = [...new FormData(form)].filter(([name, value]) => name !== "_csrf" && typeof value === "string");
    const action = form.getAttribute("action");
    try { sessionStorage.setItem(KEPT, JSON.stringify({ page: here(), who: who(), action, fields })); } catch (full) { /* then not */ }
  };
  const kept = () => {
    const text = sessionStorage.getItem(KEPT);
    if (!text) return null;
    const typed = JSON.parse(text);
    const again = typed.ended || document.querySelector(".toast.bad"); // the session had ended, or it was not taken
    return again && typed.page === here() && typed.who === who() ? typed : null;
  };
  const faulty = (form) => {
    const toast = document.querySelector("[data-faulty]");
    const field = toast && form.elements[toast.dataset.faulty];
    if (!field || !field.focus || field.type === "hidden") return;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", "toast-words");
    field.addEventListener("input", () => field.removeAttribute("aria-invalid"), { once: true });
    const shut = field.closest("details:not([open])");
    if (shut) shut.open = true;
    field.focus();
  };
  const typedAgain = (form) => {
    const typed = form && kept();
    if (!typed || form.getAttribute("action") !== typed.action) return;
    typed.fields.forEach(([name, value]) => {
      const field = form.elements[name];
      if (!field) return;
      if (field instanceof RadioNodeList || field.type !== "checkbox") field.value = value; else field.checked = true;
    });
    sessionStorage.removeItem(KEPT);
    if (typed.ended) say(words().again); else faulty(form);
  };
  document.addEventListener("submit", (event) => keep(event.target));
  document.addEventListener("DOMContentLoaded", () => {
    if (document.querySelector(".sign-in")) {
      const typed = JSON.parse(sessionStorage.getItem(KEPT) || "null");
      if (typed) sessionStorage.setItem(KEPT, JSON.stringify({ ...typed, ended: true }));
      return;
    }
    const typed = kept();
    if (!typed) { sessionStorage.removeItem(KEPT); return; }
    const form = document.querySelector(`form[action="${CSS.escape(typed.action)}"]`);
    const pen = document.querySelector(`.pen[hx-get="${CSS.escape(typed.action)}"]`);
    if (form) typedAgain(form); else if (pen) pen.click();
  });

  // Of tabs that do not all fit, the current one is seen.
  const seen = (root) => root.querySelectorAll(".tabs [aria-current]").forEach((tab) => {
    const bar = tab.closest(".tabs");
    bar.scrollLeft += tab.getBoundingClientRect().left - bar.getBoundingClientRect().left - (bar.clientWidth - tab.offsetWidth) / 2;
  });

  const ready = (root) => { fade(root); board(root); backToCard(root); seen(root); };
  document.addEventListener("DOMContentLoaded", () => ready(document));
  document.addEventListener("htmx:load", (event) => {
    const { elt } = event.detail;
    if (elt.matches(".fact")) arrived(elt);
    ready(elt.parentElement || document);
  });

  // An act that was found is done where the page shows it, else where it leads.
  on("click", "[data-presses]", (event, hit) => {
    const place = document.querySelector(hit.dataset.presses);
    if (!place || !place.getClientRects().length) return;
    event.preventDefault();
    if (document.activeElement) document.activeElement.blur();
    place.click();
  });

  // A later answer of the search leaves who walks through its hits where they are.
  let hit = null;
  document.addEventListener("htmx:beforeSwap", ({ target }) => {
    if (target.id === "found" && target.contains(document.activeElement)) hit = document.activeElement.getAttribute("href");
  });
  document.addEventListener("htmx:afterSwap", ({ target }) => {
    if (target.id !== "found" || hit === null) return;
    (target.querySelector(`a[href="${CSS.escape(hit)}"]`) || target.closest(".search").querySelector("input")).focus();
    hit = null;
  });

  // What is told of duplicates while somebody types leaves the field being typed in where it is.
  let anchor = null;
  document.addEventListener("htmx:beforeSwap", ({ target }) => {
    const field = document.activeElement;
    anchor = target.matches(".twins") && target.closest("form")?.contains(field) ? { field, top: field.getBoundingClientRect().top } : null;
  });
  document.addEventListener("htmx:afterSwap", () => {
    if (anchor) scrollBy(0, anchor.field.getBoundingClientRect().top - anchor.top);
    anchor = null;
  });

  // Keys: Ctrl+K searches, single letters act, J and K walk a list, X ticks its row, Escape leaves.
  const rows = () => [...document.querySelectorAll("main table.rows tbody td.name > a, main .deal-card .title")];
  const walk = (by) => {
    const all = rows();
    const here = all.indexOf(document.activeElement);
    const next = all[Math.max(0, Math.min(all.length - 1, here + by))];
    if (next) next.focus();
  };
  document.addEventListener("keydown", (event) => {
    if (!event.key || document.querySelector(".pen.htmx-request")) return; // picked from a list, or meant for a field on its way
    const combined = (event.ctrlKey || event.metaKey ? "ctrl+" : "") + event.key.toLowerCase();
    if (event.key === "Escape") {
      const open = document.querySelectorAll("details[open].pop, details[open].who, details[open].more");
      open.forEach((details) => {
        if (details.contains(event.target)) details.querySelector("summary").focus();
        details.open = false;
      });
      if (typing(event.target) || event.target.closest("#found")) event.target.blur();
      else if (!open.length) document.querySelectorAll("[data-clear]").forEach((button) => button.click());
      return;
    }
    if (event.ctrlKey && event.key === "Enter" && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    const search = event.target.closest && event.target.closest(".search");
    if (search && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const stops = [search.querySelector("input"), ...search.querySelectorAll("#found a")];
      const next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); }
      return;
    }
    // the only hit for what was typed is what is meant
    const hits = search && event.key === "Enter" && event.target.matches("input") && search.querySelectorAll("#found a");
    if (hits && hits.length === 1 && search.querySelector("[data-words]").dataset.words === event.target.value.trim()) {
      event.preventDefault();
      hits[0].click();
      return;
    }
    if (event.altKey || (typing(event.target) && combined !== "ctrl+k")) return;
    const fact = combined === "e" && event.target.closest && event.target.closest(".fact");
    if (fact && fact.querySelector(".pen")) { event.preventDefault(); fact.querySelector(".pen").click(); return; }
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

  // On paper the foot names the whole address, which only the browser knows.
  addEventListener("beforeprint", () =>
    document.querySelectorAll(".printed[data-path]").forEach((foot) => {
      foot.textContent = foot.textContent.replace(foot.dataset.path, location.href);
      foot.dataset.path = location.href;
    }));
})();
