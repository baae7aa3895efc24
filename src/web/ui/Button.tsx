import type { ButtonHTMLAttributes } from 'react'

export type ButtonLook = 'primary' | 'plain' | 'quiet'

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-brand text-white border-brand hover:bg-brand-dark',
  plain: 'bg-paper text-ink border-line-strong hover:bg-hover',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-hover',
}

/** Class names of a button, for links that look like one. One `primary` a page. */
export function buttonClass(look: ButtonLook = 'plain'): string {
  return `control inline-flex items-center justify-center gap-2 rounded border px-3 text-base font-medium no-underline whitespace-nowrap disabled:opacity-55 ${looks[look]}`
}

export function Button({
  look = 'plain',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly look?: ButtonLook }) {
  return <button type="button" {...rest} className={`${buttonClass(look)} ${className}`} />
}
