/** One after another: modules that await would otherwise run among each other. */
await import('./apportion.ts');
await import('./imports.ts');
await import('./england.ts');
await import('./rules.ts');
await import('./capitation.ts');
await import('./price-england.ts');
await import('./sharing.ts');
await import('./intervals.ts');
await import('./funnels.ts');
await import('./measures.ts');
