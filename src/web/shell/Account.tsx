import { Link } from '@tanstack/react-router'
import { LogOut, UserRound, UsersRound } from 'lucide-react'
import { call } from '../api.ts'
import { useSession } from '../session.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { useLanguage, useWords } from '../words.tsx'

/** Who is here and in which role, the language, and the way out. */
export function Account() {
  const words = useWords()
  const session = useSession()
  const [language, choose] = useLanguage()
  const leave = () => {
    call('signOut', {})
      .catch(() => undefined)
      // A new page: nothing that this person saw stays in the browser's memory.
      .finally(() => location.assign('/dang-nhap'))
  }
  const role = session?.grants[0]?.role
  const Icon = session?.trial ? UsersRound : LogOut
  return (
    <div className="mt-auto grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line px-2 pt-3 pb-2">
      <div className="flex items-start gap-2">
        <UserRound aria-hidden size={16} className="mt-0.5 shrink-0" />
        <p className="m-0 min-w-0 leading-snug">
          <span className="block truncate font-medium">{session?.person?.name ?? '\u00a0'}</span>
          {role ? (
            <span className="block text-sm text-muted">{words.shell.roles[role]}</span>
          ) : null}
        </p>
      </div>
      <Link to="/tai-khoan" className={buttonClass('quiet')}>
        {words.shell.account}
      </Link>
      <Button look="plain" onClick={leave}>
        <Icon aria-hidden size={16} />
        {session?.trial ? words.shell.switchRole : words.shell.signOut}
      </Button>
      <fieldset className="m-0 flex gap-1 border-0 p-0">
        <legend className="sr-only">{words.shell.language}</legend>
        {(['vi', 'en'] as const).map((code) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={language === code}
            onClick={() => choose(code)}
            className="control flex-1 rounded border border-transparent text-sm text-muted hover:bg-hover aria-pressed:border-line aria-pressed:bg-wash aria-pressed:font-semibold aria-pressed:text-ink"
          >
            {code === 'vi' ? 'Tiếng Việt' : 'English'}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
