// One's own account.

import { ask, onClick, onSubmit } from "./ask.js";

const at = (id) => document.getElementById(id);
/** Whom a provider vouches for has a session there as well. */
const away = () => location.assign("elsewhere" in document.body.dataset ? "/desk/open-id/out" : "/desk/sign-in");

if (at("make")) {
  onSubmit(at("make"), async ({ name, password }) => {
    await ask("POST", "/v1/account", { name, password });
    location.reload();
  });
}

if (at("change")) {
  onSubmit(at("change"), async ({ current, password }) => {
    await ask("PUT", "/v1/account/password", { current, password });
    at("change").reset();
    at("change").querySelector("[role=alert]").textContent = "Changed. Everywhere else you are signed out.";
  });
}

onClick(at("out"), at("out-line"), async () => {
  await ask("DELETE", "/v1/session");
  away();
});
onClick(at("out-everywhere"), at("out-line"), async () => {
  await ask("DELETE", "/v1/account/sessions");
  away();
});
