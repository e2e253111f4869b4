/** Signs the single-use links of the demo's e-mails; public, hence worth nothing anywhere else. */
export const DEMO_SESSION_SECRET = "demo-only-secret-that-protects-nothing";
