-- Pathway maps: how a pathway is meant to go, with which resources and minutes.

CREATE TABLE pathway_map (
  hospital_id int NOT NULL,
  map_id uuid NOT NULL DEFAULT gen_random_uuid(),
  pathway_code text NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'confirmed', 'discarded')),
  version int CHECK (version > 0),
  revision int NOT NULL DEFAULT 1,
  based_on uuid,
  copied_from uuid,
  is_illustration boolean NOT NULL DEFAULT false,
  note text,
  account_id int REFERENCES account (id),
  author text NOT NULL,
  author_role text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  confirmed_by text,
  confirmed_at timestamptz,
  PRIMARY KEY (hospital_id, map_id),
  FOREIGN KEY (hospital_id, pathway_code) REFERENCES pathway,
  FOREIGN KEY (hospital_id, based_on) REFERENCES pathway_map,
  FOREIGN KEY (hospital_id, copied_from) REFERENCES pathway_map,
  CHECK ((status = 'confirmed') = (version IS NOT NULL)),
  CHECK ((status = 'confirmed') = (confirmed_at IS NOT NULL)),
  CHECK ((status = 'confirmed') = (confirmed_by IS NOT NULL))
);
COMMENT ON TABLE pathway_map IS 'A map of a pathway as it is meant to go: a draft, or a version that was confirmed and never changes again.';
COMMENT ON COLUMN pathway_map.revision IS 'The state that holds; undo and redo move it, every save adds one.';
COMMENT ON COLUMN pathway_map.based_on IS 'The version that the draft was made from: its predecessor.';
COMMENT ON COLUMN pathway_map.copied_from IS 'The draft that somebody else changed meanwhile, where this one keeps the work of the second.';
COMMENT ON COLUMN pathway_map.is_illustration IS 'Made for the example hospital; no figure of a real hospital.';
CREATE UNIQUE INDEX pathway_map_version ON pathway_map (hospital_id, pathway_code, version);
CREATE INDEX pathway_map_based_on ON pathway_map (hospital_id, based_on);
CREATE INDEX pathway_map_copied_from ON pathway_map (hospital_id, copied_from);
CREATE INDEX pathway_map_account ON pathway_map (account_id);
SELECT private.protect_tenant_table('pathway_map', NULL, 'pathway_code');

CREATE TABLE pathway_map_revision (
  hospital_id int NOT NULL,
  map_id uuid NOT NULL,
  revision int NOT NULL CHECK (revision > 0),
  pathway_code text NOT NULL,
  parent int,
  document jsonb NOT NULL,
  account_id int REFERENCES account (id),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, map_id, revision),
  FOREIGN KEY (hospital_id, map_id) REFERENCES pathway_map,
  FOREIGN KEY (hospital_id, map_id, parent) REFERENCES pathway_map_revision
);
COMMENT ON TABLE pathway_map_revision IS 'Every saved state of a map: study protocol, steps with their resources and minutes, completeness list. Rows are never changed, so that undo and redo work the next day too.';
COMMENT ON COLUMN pathway_map_revision.parent IS 'The state before; undo goes there, redo to the newest state that has this one as parent.';
CREATE INDEX pathway_map_revision_parent ON pathway_map_revision (hospital_id, map_id, parent);
CREATE INDEX pathway_map_revision_account ON pathway_map_revision (account_id);
SELECT private.protect_tenant_table('pathway_map_revision', NULL, 'pathway_code');

CREATE TABLE costing_checklist_item (
  hospital_id int NOT NULL REFERENCES hospital (id),
  position int NOT NULL CHECK (position BETWEEN 1 AND 32),
  text text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('mandatory', 'suggested')),
  account_id int REFERENCES account (id),
  author text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, position)
);
COMMENT ON TABLE costing_checklist_item IS 'The 32 reporting elements of the TDABC in Healthcare Consortium (2020) in the words that the hospital entered; the product does not have them.';
CREATE INDEX costing_checklist_item_account ON costing_checklist_item (account_id);
SELECT private.protect_tenant_table('costing_checklist_item');

CREATE FUNCTION private.keep_settled_map() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'draft' THEN
    RAISE EXCEPTION 'pathway map % is % and never changes again', OLD.map_id, OLD.status;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_settled_map BEFORE UPDATE ON pathway_map
  FOR EACH ROW EXECUTE FUNCTION private.keep_settled_map();

GRANT SELECT, INSERT, UPDATE (status, version, revision, note, changed_by, changed_at, confirmed_by, confirmed_at)
  ON pathway_map TO waardekompas_app;
GRANT SELECT, INSERT ON pathway_map_revision TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON costing_checklist_item TO waardekompas_app;
