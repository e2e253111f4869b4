import { z } from "zod";

const MAX_LENGTH = 80;

export const searchForm = z.object({
  q: z.string("Écrivez ce que vous cherchez.").trim().max(MAX_LENGTH, `${MAX_LENGTH} caractères au plus.`),
});
