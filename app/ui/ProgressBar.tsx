/** How far something is, with the figures in words beside the bar. */
export function ProgressBar(props: { label: string; value: number; max: number; isAlarming?: boolean }) {
  const share = props.max > 0 ? Math.min(100, (props.value / props.max) * 100) : 0;
  return (
    <div
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={props.max}
      aria-valuenow={Math.min(props.value, props.max)}
      aria-valuetext={`${props.value} sur ${props.max}`}
      className="h-2 w-full overflow-hidden rounded-full bg-base-300"
    >
      <div
        className={`h-full rounded-full ${props.isAlarming ? "bg-error" : "bg-secondary"}`}
        style={{ width: `${share}%` }}
      />
    </div>
  );
}
