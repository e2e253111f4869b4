import { useEffect, useRef, useState } from "react";
import { areSingleKeysOn, setSingleKeys } from "./useShortcuts.ts";

const SHORTCUTS = [
  { keys: ["Ctrl", "K"], what: "Rechercher (toujours actif)" },
  { keys: ["/"], what: "Rechercher" },
  { keys: ["j"], what: "Ligne suivante d’une liste" },
  { keys: ["k"], what: "Ligne précédente" },
  { keys: ["Entrée"], what: "Ouvrir la ligne" },
  { keys: ["?"], what: "Cette aide" },
];

/** Lists the shortcuts, and turns the single-key ones off. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useState(areSingleKeysOn);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} aria-labelledby="shortcuts-title" onClose={onClose} className="plain-dialog">
      <h2 id="shortcuts-title" className="font-semibold text-base">
        Raccourcis clavier
      </h2>
      <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
        {SHORTCUTS.map((shortcut) => (
          <div key={shortcut.what} className="contents">
            <dt className="flex gap-1">
              {shortcut.keys.map((key) => (
                <kbd key={key} className="kbd kbd-sm">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{shortcut.what}</dd>
          </div>
        ))}
      </dl>
      <label className="flex min-h-11 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="checkbox checkbox-primary checkbox-sm"
          checked={isOn}
          onChange={(event) => {
            setOn(event.currentTarget.checked);
            setSingleKeys(event.currentTarget.checked ? "on" : "off");
          }}
        />
        Activer les raccourcis d’une seule touche, sur cet appareil
      </label>
      <button type="button" className="btn mt-3" onClick={() => dialog.current?.close()}>
        Fermer
      </button>
    </dialog>
  );
}
