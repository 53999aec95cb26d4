import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { aCommit } from '../builders/commit.js';
import { anOpenedCourse } from '../builders/opened-course.js';
import { doctor } from '../support/doctor.js';
import { openHouse } from '../support/house.js';
import { ownDatabase } from '../support/own-database.js';
import { mayMount, smallDisk } from '../support/small-disk.js';
import { until } from '../support/until.js';

// Left out where this user may not mount: a disk can be filled for good only when it is a test's own.
const onADisk = mayMount() ? test : test.skip;

onADisk(
  'a full disk of the database refuses what it cannot keep for now, keeps what it acknowledged, and goes on once there is room',
  async () => {
    const disk = smallDisk(256);
    const database = await ownDatabase(() => {}, disk.folder);
    const house = await openHouse({ DATABASE_URL: database.url });
    try {
      const { learner, launch } = await anOpenedCourse(house);
      const acknowledged: number[] = [];
      const commit = async (seq: number) => {
        const suspendData = randomBytes(22_000).toString('base64');
        const envelope = aCommit(launch, { seq, suspendData, location: `p${seq}` });
        const { status } = await learner.post(`/api/v1/attempts/${launch.attempt}/commits`, envelope);
        if (status === 200) acknowledged.push(seq);
        return status;
      };
      expect(await commit(1)).toBe(200);
      disk.fill();
      let seq = 2;
      let status = 200;
      // What the database has set aside holds some more.
      while (status === 200 && seq < 2000) status = await commit(seq++);
      expect(status).toBe(503);

      disk.free();
      await until('the refused one to be taken', async () => (await commit(seq - 1)) === 200, 60_000);
      const log = await house.database.sql<{ seq: number }>(
        'select seq from commit_log where attempt_id = $1 order by seq',
        [launch.attempt],
      );
      expect(log.map((row) => row.seq)).toEqual(acknowledged);
      expect(doctor(house, '--invariants')).toMatchObject({ status: 0 });
    } finally {
      await house.close();
      await database.stop();
      disk.remove();
    }
  },
  120_000,
);
