// Questions to the server about people, and what it said in one line. Nothing that is typed is kept.

const PATIENCE = 20_000;

/** The answer as an object; throws an error whose message is a line for a person; its `status` is left out where none came. */
export async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Error("No answer came: try again.");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error(sentence(answer.error ?? `the server said ${response.status}`)), { status: response.status });
  return answer;
}

function sentence(line) {
  return line.charAt(0).toUpperCase() + line.slice(1) + (/[.…]$/.test(line) ? "" : ".");
}

/** Has `work` done with a form's fields, once at a time; what goes wrong is written below it. */
export function onSubmit(form, work) {
  const line = form.querySelector("[role=alert]") ?? document.getElementById("line");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await busily(form.querySelector("button:not([type=button])"), line, () => work(Object.fromEntries(new FormData(form))));
  });
}

/** The same for a button alone. */
export function onClick(button, line, work) {
  button.addEventListener("click", () => busily(button, line, work));
}

async function busily(button, line, work) {
  if (button.disabled) return;
  button.disabled = true;
  line.textContent = "";
  try {
    await work();
  } catch (problem) {
    line.textContent = problem.message;
  } finally {
    button.disabled = false;
  }
}

/** Where somebody of that role begins. */
export function home(role) {
  return role === "ops" ? "/desk/ops" : "/desk";
}
