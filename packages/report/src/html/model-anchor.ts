/** The id of a model's part of the page: letters, digits and hyphens stay, all else becomes its code. */
export function modelAnchor(model: string): string {
  return `model-${model.replace(/[^A-Za-z0-9-]/g, (character) => `_${character.charCodeAt(0).toString(16)}`)}`;
}
