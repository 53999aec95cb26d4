import { createHmac, randomUUID } from 'node:crypto';
import { cookieName } from '@vigie/api/app/sessions.js';
import { derivedKey } from '@vigie/api/platform/config/secrets.js';
import type pg from 'pg';

/** Somebody who is signed in. */
export interface SignedIn {
  id: string;
  email: string;
  /** The header that says so. */
  cookie: string;
}

/**
 * Many learners at once, straight into the database: copies of one who is signed in, each with a session of their own.
 *
 * @param instance - secret and origin of the instance, with which cookies are signed and named.
 */
export async function manyLearners(
  owner: pg.Client,
  instance: { secret: string; origin: string },
  like: string,
  count: number,
): Promise<SignedIn[]> {
  const key = derivedKey(instance.secret, 'session cookie').toString('base64');
  const name = cookieName(instance.origin);
  const people = Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    const sid = `many-${id}`;
    const signature = createHmac('sha256', key).update(sid).digest('base64').replace(/=+$/, '');
    const cookie = `${name}=${encodeURIComponent(`s:${sid}.${signature}`)}`;
    return { id, sid, email: `learner-${index}-${id.slice(0, 8)}@many.example`, cookie };
  });
  const lists = [people.map(({ id }) => id), people.map(({ email }) => email), people.map(({ sid }) => sid)];
  await owner.query(
    `insert into user_account select (jsonb_populate_record(one, jsonb_build_object('id', many.id, 'email', many.email))).*
     from user_account one, unnest($1::uuid[], $2::text[]) as many (id, email) where one.email = $3`,
    [lists[0], lists[1], like],
  );
  await owner.query(
    `insert into role_assignment
     select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'user_id', many.id))).*
     from role_assignment one join user_account on user_account.id = one.user_id and user_account.email = $2,
          unnest($1::uuid[]) as many (id)`,
    [lists[0], like],
  );
  await owner.query(
    `insert into session (sid, sess, expire)
     select many.sid, replace(one.sess::text, one.id::text, many.id::text)::json, one.expire
     from (select sess, expire, id from session join user_account on sess -> 'passport' -> 'user' ->> 'id' = id::text
           where email = $3 limit 1) as one,
          unnest($1::uuid[], $2::text[]) as many (id, sid)`,
    [lists[0], lists[2], like],
  );
  return people.map(({ id, email, cookie }) => ({ id, email, cookie }));
}
