import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { ControlChart, ControlPoint } from "../control-chart.rules.ts";
import { decimalWords } from "../figure-words.rules.ts";

const LINE = "var(--color-primary)";
const SIGNAL = "var(--color-warning)";

interface DotProps {
  cx?: number;
  cy?: number;
  payload?: ControlPoint;
}

/** The chart itself, hidden from assistive technology and from the keyboard: the card gives the same numbers in words and as a table. */
export function ControlChartDrawing({ chart }: { chart: ControlChart }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={chart.points}
        accessibilityLayer={false}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--color-base-300)" />
        <XAxis dataKey="label" tick={{ fontSize: 12 }} minTickGap={24} tickLine={false} />
        <YAxis tick={{ fontSize: 12 }} width={44} tickLine={false} axisLine={false} />
        <ReferenceArea y1={chart.lower} y2={chart.upper} fill="var(--color-base-200)" fillOpacity={0.8} />
        <ReferenceLine y={chart.mean} stroke="var(--color-neutral)" />
        <Tooltip formatter={(value) => decimalWords(Number(value))} />
        <Line
          dataKey="value"
          name="Valeur"
          stroke={LINE}
          strokeWidth={2}
          isAnimationActive={false}
          connectNulls
          dot={<SignalDot />}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

/** A signal is larger and square: its shape says it, not its colour alone. */
function SignalDot({ cx, cy, payload }: DotProps) {
  if (cx === undefined || cy === undefined || payload?.value === null) return null;
  return payload?.signal ? (
    <rect x={cx - 5} y={cy - 5} width={10} height={10} fill={SIGNAL} />
  ) : (
    <circle cx={cx} cy={cy} r={3.5} fill={LINE} />
  );
}
