-- Encounters of other systems name no nursing unit of the hospital: the ward is then not known.
ALTER TABLE stay ALTER COLUMN ward_code DROP NOT NULL;
COMMENT ON COLUMN stay.ward_code IS 'Main ward of the stay; empty where the source does not name a ward of the hospital.';
