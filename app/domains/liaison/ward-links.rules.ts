/** Where a ward's code leads: the form of a new request, with hospital and ward filled; nothing about a patient. */
export function askPath(wardCode: string): string {
  return `/liaison/nouvelle?service=${encodeURIComponent(wardCode)}`;
}

export function wardCodePath(wardCode: string): string {
  return `/liaison/services/${encodeURIComponent(wardCode)}/code.svg`;
}

export function wardPosterPath(wardCode: string): string {
  return `/liaison/services/${encodeURIComponent(wardCode)}/affiche.pdf`;
}
