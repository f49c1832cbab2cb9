import './apportion.ts';
import './imports.ts';
import './england.ts';
