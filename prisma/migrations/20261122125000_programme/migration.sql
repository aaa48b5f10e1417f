-- The programme asks patients at set moments. What is due follows from episodes, schedule and answers
-- and is computed; stored is only what people and the mail did.

-- Never filled: whether a questionnaire is due follows from the schedule, and whether it was sent
-- belongs to an invitation, which holds all instruments of a moment.
DROP TABLE questionnaire_request;

CREATE TABLE patient_contact (
  hospital_id int NOT NULL REFERENCES hospital (id),
  contact_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  language text NOT NULL CHECK (language IN ('nl', 'fr', 'de', 'en', 'other')),
  channel text NOT NULL CHECK (channel IN ('mail', 'letter')),
  consent text NOT NULL CHECK (consent IN ('given', 'refused', 'withdrawn', 'unknown')),
  consent_on date,
  has_mail boolean NOT NULL,
  has_birth_year boolean NOT NULL,
  sealed text NOT NULL,
  PRIMARY KEY (hospital_id, contact_key, batch_id)
);
COMMENT ON TABLE patient_contact IS 'How a patient is reached for questionnaires: language, consent and channel. The key is the pseudonym of the patient number.';
COMMENT ON COLUMN patient_contact.sealed IS 'E-mail address and birth year, encrypted with a key of the state folder (AES-256-GCM); a copy of the database alone does not reveal them.';
CREATE UNIQUE INDEX patient_contact_current ON patient_contact (hospital_id, contact_key) WHERE superseded_by IS NULL;
CREATE INDEX patient_contact_batch ON patient_contact (hospital_id, batch_id);
SELECT private.protect_tenant_table('patient_contact');

CREATE TABLE programme_rules (
  hospital_id int NOT NULL,
  pathway_code text NOT NULL,
  version int NOT NULL,
  rules jsonb NOT NULL,
  reason text NOT NULL CHECK (length(reason) >= 3),
  author text NOT NULL,
  author_account int REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, pathway_code, version),
  FOREIGN KEY (hospital_id, pathway_code) REFERENCES pathway
);
COMMENT ON TABLE programme_rules IS 'A version of how a pathway sends its questionnaires: invitation, reminders, letter, stop and load. The measuring windows stand in the outcome set of the pathway version.';
CREATE INDEX programme_rules_author ON programme_rules (author_account);
SELECT private.protect_tenant_table('programme_rules', NULL, 'pathway_code');

CREATE TABLE programme_invitation (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  pathway_code text NOT NULL,
  episode_key text NOT NULL,
  moment text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('invitation', 'reminder')),
  channel text NOT NULL CHECK (channel IN ('mail', 'letter', 'elsewhere')),
  instrument_ids text[] NOT NULL,
  language text NOT NULL,
  sent_on date NOT NULL,
  status text NOT NULL CHECK (status IN ('outbox', 'sent', 'failed', 'withdrawn')),
  failure text,
  link_id uuid,
  author text NOT NULL,
  author_account int REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  withdrawn_by text,
  PRIMARY KEY (hospital_id, id)
);
COMMENT ON TABLE programme_invitation IS 'An invitation or reminder for an episode at a moment. The message itself waits in the outbox folder; no address is kept here.';
COMMENT ON COLUMN programme_invitation.channel IS 'mail and letter are made here; elsewhere was sent by another system and delivered as history.';
COMMENT ON COLUMN programme_invitation.status IS 'outbox: made and waiting in the folder; sent: handed to the mail server or printed; failed: refused by the mail server; withdrawn: taken back.';
-- Nobody is invited twice on the same day for the same moment, whoever presses the button.
CREATE UNIQUE INDEX programme_invitation_once ON programme_invitation (hospital_id, episode_key, moment, sent_on, channel) WHERE status <> 'withdrawn';
CREATE INDEX programme_invitation_pathway ON programme_invitation (hospital_id, pathway_code, sent_on);
CREATE INDEX programme_invitation_waiting ON programme_invitation (hospital_id, created_at) WHERE status IN ('outbox', 'failed');
CREATE INDEX programme_invitation_author ON programme_invitation (author_account);
SELECT private.protect_tenant_table('programme_invitation', NULL, 'pathway_code');

CREATE TABLE programme_stop (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  pathway_code text NOT NULL,
  episode_key text NOT NULL,
  moment text,
  reason text NOT NULL CHECK (reason IN ('refused', 'transferred', 'pathway-ended', 'no-language', 'cognitive', 'other')),
  note text CHECK (length(note) <= 500),
  stopped_on date NOT NULL,
  stopped_by text NOT NULL,
  lifted_at timestamptz,
  lifted_by text,
  PRIMARY KEY (hospital_id, id)
);
COMMENT ON TABLE programme_stop IS 'A person stopped the questionnaires of an episode, for one moment or (moment NULL) for all. Death and withdrawn consent stop by themselves.';
CREATE UNIQUE INDEX programme_stop_once ON programme_stop (hospital_id, episode_key, coalesce(moment, '')) WHERE lifted_at IS NULL;
CREATE INDEX programme_stop_pathway ON programme_stop (hospital_id, pathway_code);
SELECT private.protect_tenant_table('programme_stop', NULL, 'pathway_code');

CREATE TABLE patient_comment (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  pathway_code text NOT NULL,
  episode_key text NOT NULL,
  moment text NOT NULL,
  language text NOT NULL,
  received_on date NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  status text NOT NULL DEFAULT 'held' CHECK (status IN ('held', 'released', 'rejected')),
  released_text text CHECK (length(released_text) BETWEEN 1 AND 2000),
  reason text,
  decided_by text,
  decided_account int REFERENCES account (id),
  decided_at timestamptz,
  PRIMARY KEY (hospital_id, id),
  UNIQUE (hospital_id, episode_key, moment),
  CHECK ((status = 'released') = (released_text IS NOT NULL)),
  CHECK ((status = 'held') = (decided_at IS NULL))
);
COMMENT ON TABLE patient_comment IS 'What a patient wrote in own words. Held until a person has read it; only released_text is ever shown as a result.';
CREATE INDEX patient_comment_pathway ON patient_comment (hospital_id, pathway_code, status);
CREATE INDEX patient_comment_judge ON patient_comment (decided_account);
SELECT private.protect_tenant_table('patient_comment', NULL, 'pathway_code');

CREATE TABLE paper_form (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  pathway_code text NOT NULL,
  episode_key text NOT NULL,
  moment text NOT NULL,
  instrument_id text NOT NULL,
  answered_on date NOT NULL,
  respondent text NOT NULL CHECK (respondent IN ('patient', 'helper', 'proxy')),
  language text NOT NULL,
  answers jsonb NOT NULL,
  entered_by text NOT NULL,
  entered_account int REFERENCES account (id),
  entered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, id),
  UNIQUE (hospital_id, episode_key, moment, instrument_id)
);
COMMENT ON TABLE paper_form IS 'A paper form typed in once, waiting for the second typing; it is removed when both agree and the answers are published.';
CREATE INDEX paper_form_author ON paper_form (entered_account);
SELECT private.protect_tenant_table('paper_form', NULL, 'pathway_code');

GRANT SELECT, INSERT, UPDATE (superseded_by), DELETE ON patient_contact TO waardekompas_app;
GRANT SELECT, INSERT ON programme_rules TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE ON programme_invitation, programme_stop, patient_comment TO waardekompas_app;
GRANT SELECT, INSERT, DELETE ON paper_form TO waardekompas_app;
