// Compiles schemas to functions that answer yes or no and build nothing: what decides on files that have no fault.
// They know just the keywords that our schemas use, and refuse others; test/editor holds them against Ajv's validators.

/** The code of a module with a function for each schema, by name: whether data fits it. */
export function compileFits(schemas) {
  const lines = [];
  const known = new Map();

  /** The name of the function for a schema; schemas that ask for the same share one. */
  function nameOf(schema, root) {
    const whole = resolve(schema, root);
    const key = JSON.stringify(whole);
    if (!known.has(key)) {
      const body = write(whole, (inner) => nameOf(inner, root));
      known.set(key, `f${known.size}`);
      lines.push(`const ${known.get(key)} = (v) => ${body};`);
    }
    return known.get(key);
  }

  const names = Object.entries(schemas).map(([kind, schema]) => `${nameOf(schema, schema)} as ${kind}`);
  return `${lines.join("\n")}\nexport { ${names.join(", ")} };\n`;
}

/** A schema with what it refers to in the place of each `$ref`. None refers to itself. */
function resolve(schema, root) {
  if (Array.isArray(schema)) return schema.map((item) => resolve(item, root));
  if (schema === null || typeof schema !== "object") return schema;
  const { $ref, $defs, $id, ...rest } = schema;
  if ($ref !== undefined) return resolve(root.$defs[$ref.replace("#/$defs/", "")], root);
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, resolve(value, root)]));
}

function write(schema, nameOf) {
  const { type, ...rest } = schema;
  if (type === "string") return all([`typeof v === "string"`, ...text(rest)]);
  if (type === "integer") return all(["Number.isInteger(v)", ...number(rest)]);
  if (type === "array") return all(["Array.isArray(v)", ...list(rest, nameOf)]);
  if (type === "object") return keys(rest, nameOf);
  const { const: only, oneOf, ...more } = rest;
  refuse(more);
  if (only !== undefined) return `v === ${JSON.stringify(only)}`;
  if (new Set(oneOf.map((branch) => branch.type)).size !== oneOf.length) throw new Error("Branches of one type");
  return oneOf.map((branch) => `${nameOf(branch)}(v)`).join(" || ");
}

function text({ pattern, enum: choices, ...rest }) {
  refuse(rest);
  const among = choices && `(${choices.map((choice) => `v === ${JSON.stringify(choice)}`).join(" || ")})`;
  return [among, pattern && shape(pattern)].filter(Boolean);
}

/** Most texts begin with a sign that is no blank: seen without a regular expression, they take half the time. */
function shape(pattern) {
  const test = `${new RegExp(pattern, "u")}.test(v)`;
  return pattern === "\\S" ? `((v.charCodeAt(0) > 32 && v.charCodeAt(0) < 127) || ${test})` : test;
}

function number({ minimum, maximum, ...rest }) {
  refuse(rest);
  return [minimum !== undefined && `v >= ${minimum}`, maximum !== undefined && `v <= ${maximum}`].filter(Boolean);
}

function list({ items, minItems, ...rest }, nameOf) {
  refuse(rest);
  return [minItems && `v.length >= ${minItems}`, `v.every(${nameOf(items)})`].filter(Boolean);
}

/** An object: one pass over its keys, in which those that something depends on leave a bit. */
function keys(schema, nameOf) {
  const { properties = {}, additionalProperties, propertyNames, required = [], minProperties = 0, ...rest } = schema;
  const { anyOf = [], oneOf = [], ...more } = rest;
  refuse(more);
  const counted = [...new Set([...required, ...choices(anyOf), ...choices(oneOf)])];
  const mask = (names) => names.reduce((bits, name) => bits | (1 << counted.indexOf(name)), 0);
  const cases = Object.entries(properties).map(([name, inner]) => {
    const bit = counted.includes(name) ? ` seen |= ${mask([name])};` : "";
    return `case ${JSON.stringify(name)}: if (!${nameOf(inner)}(v[key])) return false;${bit} break;`;
  });
  const others = additionalProperties && [
    propertyNames && `${nameOf(propertyNames)}(key)`,
    `${nameOf(additionalProperties)}(v[key])`,
  ];
  const rule = others ? `if (!(${all(others.filter(Boolean))})) return false;` : "return false;";
  const one = mask(choices(oneOf));
  const ends = [
    `count >= ${minProperties}`,
    `(seen & ${mask(required)}) === ${mask(required)}`,
    anyOf.length > 0 && `(seen & ${mask(choices(anyOf))}) !== 0`,
    oneOf.length > 0 && `(seen & ${one}) !== 0 && (seen & ${one} & ((seen & ${one}) - 1)) === 0`,
  ];
  return `{
  if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
  let seen = 0, count = 0;
  for (const key in v) {
    count++;
    switch (key) {
      ${[...cases, `default: ${rule}`].join("\n      ")}
    }
  }
  return ${all(ends.filter(Boolean))};
}`;
}

/** The names of which some must be there. */
function choices(branches) {
  return branches.map(({ required: [name], ...rest }) => {
    refuse(rest);
    return name;
  });
}

function all(conditions) {
  return conditions.join(" && ");
}

function refuse(rest) {
  const unknown = Object.keys(rest);
  if (unknown.length > 0) throw new Error(`compile-fits.js does not know ${unknown.join(", ")}`);
}
