// Name and password in, then on to where one wanted to go.

import { ask, home, onSubmit } from "./ask.js";

onSubmit(document.getElementById("sign-in"), async ({ name, password }) => {
  const { role } = await ask("POST", "/v1/session", { name: name.trim().toLowerCase(), password });
  if (location.pathname === "/desk/sign-in" || location.pathname === "/desk/enter") location.assign(home(role));
  else location.reload();
});
document.querySelector("[name=name]").focus();
