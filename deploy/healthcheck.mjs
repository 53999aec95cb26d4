// Is the application ready? Exit code 0 says yes. Run by Docker, inside the container.
const port = process.env.PORT ?? '3000';
const { ok } = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => ({ ok: false }));
process.exit(ok ? 0 : 1);
