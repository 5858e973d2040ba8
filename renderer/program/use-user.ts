/** Who is in the open file, where several people use it: known to all screens, and to every link in them. */
import { createContext, use } from 'react';
import { hasRight } from '../../core/access/roles.ts';
import type { Profile, Right } from '../../core/access/roles.ts';

export const UserContext = createContext<Profile | null>(null);

/** Null: the file has no list of who uses it, so that whoever opened it does everything; or none is open. */
export function useUser(): Profile | null {
  return use(UserContext);
}

/** Whether whoever is in has this right. */
export function useMay(right: Right): boolean {
  const user = useUser();
  return user === null || hasRight(user.role, right);
}
