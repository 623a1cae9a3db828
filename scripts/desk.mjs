// npm run desk: the desk on the examples, in a record that is thrown away at the end. Arguments go to attache serve.
process.argv.splice(2, 0, "serve", "--examples");
await import("./start.mjs");
