/** Lets a style set the variables that the theme's CSS reads. */
import 'react';

declare module 'react' {
  interface CSSProperties {
    readonly [variable: `--${string}`]: string | number;
  }
}
