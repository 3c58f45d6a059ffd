import type { AddinManifest, ManifestButton } from "./manifest";

function button({ id, label, title, description, icon }: ManifestButton): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.id = `ribbon-${id}`;
  element.className = "command";
  element.title = `${title}\n${description}`;
  const image = document.createElement("img");
  image.src = icon;
  image.alt = "";
  const text = document.createElement("span");
  text.textContent = label;
  element.append(image, text);
  return element;
}

/**
 * Adds the add-in's buttons to the bar above the grid.
 *
 * @param pressed called with the button that the user pressed
 */
export function buildRibbon(
  bar: HTMLElement,
  manifest: AddinManifest,
  pressed: (command: ManifestButton) => void,
): void {
  for (const group of manifest.groups) {
    const element = document.createElement("div");
    element.className = "group";
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", group.label);
    for (const command of group.buttons) {
      const item = button(command);
      item.addEventListener("click", () => pressed(command));
      element.append(item);
    }
    bar.append(element);
  }
}
