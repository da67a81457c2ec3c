// The desk, put together: a queue that follows the proposals as they come, the selected one, and the keys.

import "./desk-affected.js";
import "./desk-alerts.js";
import "./desk-bar.js";
import "./desk-candidate.js";
import "./desk-card.js";
import "./desk-detail.js";
import "./desk-dock.js";
import "./desk-editor.js";
import "./desk-filter.js";
import "./desk-fresh.js";
import "./desk-policies.js";
import "./desk-preview.js";
import "./desk-queue.js";
import "./desk-receipts.js";
import "./desk-scheduled.js";
import "./desk-waiting.js";
import "./desk-watches.js";
import { desk, selectedStory } from "./desk.js";
import { drafts } from "./drafts.js";
import { follow } from "./following.js";
import { listen } from "./keys.js";
import { outbox } from "./outbox.js";
import { startPresence } from "./presence.js";
import { accepted, refused } from "./settling.js";

const at = (id) => document.getElementById(id);

at("write").hidden = at("watch").hidden = at("help").hidden = false;
at("write").addEventListener("click", () => document.querySelector("desk-fresh").open());
at("watch").addEventListener("click", () => document.querySelector("desk-watches").open(desk.article));
at("police").addEventListener("click", () => document.querySelector("desk-policies").open(desk.article));
at("police").hidden = false;
at("help").addEventListener("click", () => at("keys").showModal());

drafts.sweep((key) => desk.cards.has(key.split(".")[0]));
outbox.start({ accepted, refused });
const asked = location.hash.slice("#p-".length);
if (location.hash.startsWith("#a-") && desk.stories.has(asked)) desk.select(selectedStory(asked));
else desk.select(desk.cards.has(asked) ? asked : (desk.queue.order[0]?.id ?? null));
startPresence();
listen();
follow();
