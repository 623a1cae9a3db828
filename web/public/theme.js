// Before the first paint, so that a chosen theme does not flash the other.
try {
  const theme = localStorage.getItem("attache.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* storage may be closed to us; then the system's theme holds */ }
