/** A grey block where something is about to be. The page says once that it loads; this is silent. */
export function Skeleton({ className = 'h-24' }: { readonly className?: string }) {
  return (
    <div aria-hidden className={`motion-safe:animate-pulse rounded bg-[#e6e9ee] ${className}`} />
  )
}
