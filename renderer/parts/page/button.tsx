/**
 * What is pressed, and links that look pressed. `pending` keeps the button where it is and in focus while its work runs
 * and refuses a second press. A link to a place in the program is always a real `a`, so it can be opened and copied.
 */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { maySee } from '../../app/screen-rights.ts';
import { hrefOf } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import { useUser } from '../../program/use-user.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

/** `primary`: the one thing to do next. `act`: other things to do. `plain`: small ones. `danger`: takes something away. */
type Look = 'primary' | 'act' | 'plain' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> {
  readonly look?: Look;
  readonly icon?: IconName;
  readonly pending?: boolean;
  readonly children: ReactNode;
}

/** The library's own pending state is not used: it leaves messages behind that name a button which may be gone by then. */
export function Button({ look = 'act', icon, pending = false, type = 'button', onPress, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      // Not a submit button meanwhile, so that Enter in a field does not send the form twice.
      type={pending ? 'button' : type}
      {...(pending ? { 'aria-disabled': true } : onPress && { onPress })}
      className={`button button-${look}`}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </AriaButton>
  );
}

interface LinkProps {
  readonly route: Route;
  readonly children: ReactNode;
  readonly className?: string;
  /** Words read out behind the visible ones, where the same words stand in several places. */
  readonly about?: string;
  /** Whether this is the place the user is in, or the one that place belongs to. */
  readonly current?: boolean | 'within';
  /** Left out of Tab's round, where something around it takes the keys: a row of a long list. */
  readonly unreached?: boolean;
}

/** A link to a place in the program; nothing where that place is not for whoever is in. */
export function GoLink({ route, children, className, about, current = false, unreached = false }: LinkProps) {
  if (!maySee(useUser(), route.screen)) return null;
  return (
    <a
      href={hrefOf(route)}
      className={className}
      aria-current={current === 'within' ? 'true' : current ? 'page' : undefined}
      tabIndex={unreached ? -1 : undefined}
    >
      {children}
      {about && <span className="unseen"> ({about})</span>}
    </a>
  );
}

/** The same, in the shape of a button. */
export function GoButton({ look = 'act', icon, children, ...link }: LinkProps & { readonly look?: Look; readonly icon?: IconName }) {
  return (
    <GoLink {...link} className={`button button-${look}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </GoLink>
  );
}
