// Light or dark: as the system has it, until somebody says otherwise.

export function startTheme(button) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const set = (theme) => (document.documentElement.dataset.theme = theme);
  set(dark.matches ? "dark" : "light");
  let chosen = false;
  dark.addEventListener("change", () => chosen || set(dark.matches ? "dark" : "light"));
  button.addEventListener("click", () => {
    chosen = true;
    set(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  });
}
