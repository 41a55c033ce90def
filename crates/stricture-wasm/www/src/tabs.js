// The views beside the editor, of which one is open.

/** @param {HTMLElement} list @param {() => void} opened */
export function tabsIn(list, opened) {
  const tabs = [...list.querySelectorAll("[role=tab]")];
  const name = (tab) => tab.id.replace("tab-", "");
  let current = tabs[0];

  function open(tab, focus) {
    current = tab;
    for (const other of tabs) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen;
    }
    if (focus) tab.focus();
    tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    opened();
  }

  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) open(tab, false);
  });
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(current);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    open(tabs[(next + tabs.length) % tabs.length], true);
  });
  return {
    current: () => name(current),
    open(wanted) {
      const tab = tabs.find((tab) => name(tab) === wanted);
      if (tab) open(tab, false);
    },
  };
}
