/** Formulae in plain characters, the same in both languages. */
export const formulas = {
  access:
    'R_j = S_j / Σ_i w_i·s_ij·W(d_ij);  A_i = Σ_j R_j·s_ij·W(d_ij);  W(d) = (e^(−½(d/τ)²) − e^(−½)) / (1 − e^(−½))',
  gap: 'G_i = w_i · (1 − max_j s_ij·W(d_ij))',
  concentration: 'HHI = 10000 · Σ_b share_b²;  N = 10000 / HHI',
  equity: 'T = Σ_i w_i·(A_i/μ)·ln(A_i/μ) / Σw = T_between + Σ_r share_r·T_r',
} as const;

export const measureOf = { access: 'M3', gap: 'M6', concentration: 'M5' } as const;
