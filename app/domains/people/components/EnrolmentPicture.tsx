/** The QR code of a second factor, and the same key as text. */
export function EnrolmentPicture(props: { qr: string; secretKey: string }) {
  return (
    <ol className="flex list-decimal flex-col gap-3 pl-5 text-sm">
      <li>
        Installez une application d’authentification sur votre téléphone (par exemple FreeOTP, Aegis ou celle
        de votre établissement).
      </li>
      <li>
        Avec elle, visez cette image :
        <img
          src={props.qr}
          alt="Code QR à viser avec l’application d’authentification"
          width={192}
          height={192}
          className="mt-2 rounded-field border border-base-300"
        />
        <details className="mt-2">
          <summary className="cursor-pointer">Sans appareil photo : saisir la clé</summary>
          <code className="mt-1 block break-words rounded-field bg-base-200 p-2">{props.secretKey}</code>
        </details>
      </li>
      <li>Saisissez le code qu’elle affiche.</li>
    </ol>
  );
}
