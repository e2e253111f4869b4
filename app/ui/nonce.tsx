import { createContext, useContext } from "react";

const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = Nonce.Provider;

/** The request's CSP nonce on the server; undefined in the browser, where scripts already run. */
export function useNonce(): string | undefined {
  return useContext(Nonce);
}
