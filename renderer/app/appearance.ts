/** Puts the user's text size and theme on the page. Kept in the program's settings, so it holds in every file. */
import { useEffect } from 'react';
import { useRead } from '../program/use-program.tsx';

export function useAppearance(): void {
  const settings = useRead('program.settings', {}).data;
  useEffect(() => {
    if (!settings) return;
    const { dataset } = document.documentElement;
    dataset['theme'] = settings.theme;
    dataset['textSize'] = String(settings.textSize);
  }, [settings]);
}
