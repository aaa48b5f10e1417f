ALTER TABLE definition_version ADD COLUMN targets jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN definition_version.targets IS 'Targets that the version sets from its date, an array of {pathwayCode, amount}; they enter the dated series of targets when the version is signed.';
