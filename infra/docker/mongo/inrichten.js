// Makes the replica set of one member, and per database the one user with rights there, with the password of its file.
// Both are named after the database: which there are follows from the landscape (CreatePartSecrets). Again at each start.
const fs = require('fs');
const directory = '/run/geheim';
const read = file => fs.readFileSync(`${directory}/${file}`, 'utf8').trim();
const credentials = `beheer:${encodeURIComponent(read('beheer.wachtwoord'))}`;
const admin = connect(`mongodb://${credentials}@127.0.0.1:27017/admin?directConnection=true`);

if (!admin.hello().setName) {
  admin.adminCommand({
    replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: `${process.env.MONGO_NAAM}:27017` }] },
  });
}
while (!admin.hello().isWritablePrimary) {
  sleep(200);
}
for (const file of fs.readdirSync(directory)) {
  const found = /^mongo-(.+)\.wachtwoord$/.exec(file);
  if (found) {
    const user = found[1];
    const rights = { pwd: read(file), roles: [{ role: 'readWrite', db: user }], mechanisms: ['SCRAM-SHA-256'] };
    if (admin.getUser(user)) {
      admin.updateUser(user, rights);
    } else {
      admin.createUser({ user, ...rights });
    }
  }
}
fs.writeFileSync('/tmp/ingericht', '');
