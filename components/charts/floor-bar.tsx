/** Days kept against the floor: a bar of `max` days, an ink tick at the floor with its number under it. */
export function FloorBar({ days, floor, max, label }: { days: number; floor: number; max: number; label: string }) {
  const share = (value: number) => `${Math.min(100, Math.max(0, (value / max) * 100))}%`;
  return (
    <div role="img" aria-label={label} className="relative pb-5">
      <div className="h-2 bg-surface-3">
        <div className="h-full bg-accent" style={{ width: share(days) }} />
      </div>
      <span
        className="absolute -top-1 h-4 w-[2.5px] -translate-x-1/2 bg-text ring-1 ring-surface"
        style={{ left: share(floor) }}
      />
      <span
        className="absolute bottom-0 -translate-x-1/2 text-support leading-4 text-text-3"
        style={{ left: share(floor) }}
      >
        {floor}
      </span>
    </div>
  );
}
