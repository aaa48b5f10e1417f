// Loaded into the server: when the start command is gone, however it went, the server goes too.
process.on("disconnect", () => process.exit(0));
// The channel alone must not keep the server alive.
process.channel?.unref();
