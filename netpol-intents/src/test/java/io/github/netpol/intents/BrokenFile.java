package io.github.netpol.intents;

import java.util.List;

/**
 * An intent file with something wrong in it.
 *
 * @param rule what it breaks
 * @param schema whether the JSON schema can know
 * @param text the file
 * @param diagnostics what the reader says, without the name of the file
 */
record BrokenFile(String rule, Schema schema, String text, List<String> diagnostics) {
    /** Whether the JSON schema can know that a file is broken. */
    enum Schema {
        REFUSES,
        CANNOT_KNOW
    }

    static final List<BrokenFile> ALL = List.of(
            refused(
                    "a file is an object",
                    "- name: a\n",
                    "1:1: error: an intent file must be an object, with `version: 1` and `intents`"),
            refused("a file is of a version", """
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                    """, "1:1: error: version: an intent file begins with `version: 1`"),
            refused(
                    "only version 1 is known",
                    """
                    version: 2
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                    """,
                    "1:10: error: version: `2` is no version that is known; the only one is `1`"),
            refused(
                    "the version is a number",
                    """
                    version: "1"
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                    """,
                    "1:10: error: version: must be a whole number of 32 bits, not the string `1`; leave out the quotes"),
            refused(
                    "a file has intents",
                    "version: 1\n",
                    "1:1: error: intents: there is no intent in it; `intents` is a list of at least one"),
            refused(
                    "a list of no intents is none",
                    "version: 1\nintents: []\n",
                    "1:1: error: intents: there is no intent in it; `intents` is a list of at least one"),
            refused(
                    "a world is open or closed",
                    """
                    version: 1
                    world: closd
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                    """,
                    "2:8: error: world: `closd` is not supported; it is one of `closed`, `open`; did you mean `closed`?"),
            refused(
                    "a misspelt field is no field",
                    """
                    version: 1
                    intents:
                      - {name: a, form: {all: pods}, to: {ip: 10.0.0.1}, port: [any], expect: deny}
                    """,
                    "3:15: error: intents[0].form: unknown field `form`; did you mean `from`?",
                    "3:54: error: intents[0].port: unknown field `port`; did you mean `ports`?"),
            refused(
                    "a field of an intent does not stand beside `intents`",
                    """
                    version: 1
                    expect: deny
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}}
                    """,
                    "2:1: error: expect: `expect` is not a field of an intent file; put it under `intents`",
                    "4:5: error: intents[0].expect: an intent needs `expect: allow`, `expect: deny` or `only`"),
            unknowable(
                    "a field is given once",
                    """
                    version: 1
                    intents:
                      - name: a
                        from: {all: pods}
                        to: {ip: 10.0.0.1}
                        expect: deny
                        expect: allow
                    """,
                    "7:5: error: intents[0].expect: `expect` is given twice; first in line 6"),
            refused(
                    "a field has a value",
                    """
                    version: 1
                    intents:
                      - name: a
                        from:
                        to: {ip: 10.0.0.1}
                        expect: deny
                    """,
                    "4:10: error: intents[0].from: there is no value here; write one, or leave it out"),
            refused(
                    "an intent has a name",
                    """
                    version: 1
                    intents:
                      - {from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                    """,
                    "3:5: error: intents[0].name: an intent needs `name`: a few words for reports"),
            refused(
                    "a name is not blank",
                    """
                    version: 1
                    intents:
                      - {name: " ", from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                    """,
                    "3:12: error: intents[0].name: an intent needs `name`: a few words for reports"),
            unknowable(
                    "no two intents have one name",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.2}, expect: deny}
                    """,
                    "4:12: error: intents[1].name: `a` is given twice; first in line 3"),
            refused(
                    "an intent has both ends",
                    """
                    version: 1
                    intents:
                      - {name: a, to: {ip: 10.0.0.1}, expect: deny}
                      - {name: b, from: {all: pods}, expect: deny}
                    """,
                    "3:5: error: intents[0].from: an intent needs `from`: the end that opens the connection",
                    "4:5: error: intents[1].to: an intent needs `to`: the end that it is opened to"),
            refused(
                    "an intent expects something",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}}
                      - {name: b, from: {all: pods}, to: {ip: 10.0.0.1}, expect: denied}
                    """,
                    "3:5: error: intents[0].expect: an intent needs `expect: allow`, `expect: deny` or `only`",
                    "4:62: error: intents[1].expect: `denied` is not supported; it is one of `allow`, `deny`"),
            refused(
                    "`only` and `expect` exclude each other",
                    """
                    version: 1
                    intents:
                      - {name: a, to: {ip: 10.0.0.1}, expect: deny, only: [{from: {all: pods}}]}
                    """,
                    "3:35: error: intents[0].expect: `only` says what is expected of everybody; leave `expect` out"),
            refused(
                    "`only` is about one end",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, only: []}
                      - {name: b, only: []}
                    """,
                    "3:15: error: intents[0].from: with `only`, an intent has `from` or `to`; its entries have the other end",
                    "4:5: error: intents[1].only: `only` needs the end that it is about: `to`, or `from`"),
            refused(
                    "an entry of `only` has the other end",
                    """
                    version: 1
                    intents:
                      - name: a
                        to: {namespace: shop}
                        only:
                          - {to: {ip: 10.0.0.1}, from: {all: pods}}
                          - {ports: [any]}
                    """,
                    "6:10: error: intents[0].only[0].to: `to` is given by the intent; an entry of `only` has `from`",
                    "7:9: error: intents[0].only[1].from: an entry of `only` needs `from`"),
            unknowable(
                    "an entry of `only` has ports of the intent",
                    """
                    version: 1
                    intents:
                      - name: a
                        to: {namespace: shop}
                        ports: [TCP/80-81, TCP/82]
                        only:
                          - {from: {all: pods}, ports: [TCP/80-82]}
                          - {from: {all: pods}, ports: [TCP/82, TCP/82-83]}
                          - {from: {all: pods}, ports: [UDP/80]}
                          - {from: {all: pods}, ports: [any]}
                          - {from: {all: pods}, ports: [http]}
                    """,
                    "8:36: error: intents[0].only[1].ports: `TCP/82-83` is none of the `ports` of the intent, on which everybody else is denied; add it to them, or leave it out here",
                    "9:36: error: intents[0].only[2].ports: `UDP/80` is none of the `ports` of the intent, on which everybody else is denied; add it to them, or leave it out here",
                    "10:36: error: intents[0].only[3].ports: `any` is none of the `ports` of the intent, on which everybody else is denied; add it to them, or leave it out here"),
            refused(
                    "`only` has no one reason",
                    """
                    version: 1
                    intents:
                      - {name: a, to: {namespace: shop}, only: [], because: {direction: ingress}}
                    """,
                    "3:48: error: intents[0].because: `only` is about many flows, which have many reasons; leave `because`"
                            + " out"),
            refused(
                    "an endpoint is one of the forms",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {}, to: {ip: 10.0.0.1, cidr: 10.0.0.0/8}, expect: deny}
                      - {name: b, from: {namespace: shop, all: pods}, to: [web], expect: deny}
                    """,
                    "3:21: error: intents[0].from: an endpoint needs `namespace`, `ip`, `cidr`, `service`, `all: pods` or"
                            + " `outside: cluster`",
                    "3:44: error: intents[0].to.cidr: `ip` and `cidr` are two endpoints; leave one out, or write two intents",
                    "4:39: error: intents[1].from.all: `namespace` and `all` are two endpoints; leave one out, or write two"
                            + " intents",
                    "4:55: error: intents[1].to: must be an endpoint or the name of one, not a list"),
            refused(
                    "pods are those of a namespace",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {workload: web}, to: {labels: app=web}, expect: deny}
                      - {name: b, from: {namespaceLabels: team=a, workload: web}, to: {pod: web-0}, expect: deny}
                    """,
                    "3:21: error: intents[0].from.namespace: `workload` needs `namespace`: the name of the one that it is in",
                    "3:42: error: intents[0].to.namespace: `labels` needs `namespace` or `namespaceLabels`; for every"
                            + " namespace write `namespaceLabels: \"*\"`",
                    "4:21: error: intents[1].from.namespace: `workload` needs `namespace`: the name of the one that it is in",
                    "4:67: error: intents[1].to.namespace: `pod` needs `namespace`: the name of the one that it is in"),
            refused(
                    "pods are meant in one way",
                    """
                    version: 1
                    intents:
                      - name: a
                        from: {namespace: shop, namespaceLabels: team=a}
                        to: {namespace: shop, workload: web, labels: app=web}
                        expect: deny
                    """,
                    "4:29: error: intents[0].from.namespaceLabels: `namespace` names the namespace already; leave one out",
                    "5:42: error: intents[0].to.labels: `workload` says already which pods of the namespace are meant; leave"
                            + " one out"),
            refused(
                    "names are names",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {namespace: Shop}, to: {namespace: shop, workload: db_1}, expect: deny}
                      - {name: b, from: {namespace: shop, workload: Pod/}, to: {namespace: shop, pod: ""}, expect: deny}
                      - {name: c, from: {namespace: shop, workload: a b/c}, to: {service: db}, expect: deny}
                    """,
                    "3:33: error: intents[0].from.namespace: namespace name `Shop` must consist of lower-case letters, digits"
                            + " and `-`, and start and end with a letter or digit (as in `my-name`)",
                    "3:72: error: intents[0].to.workload: workload name `db_1` must consist of lower-case letters, digits, `-`"
                            + " and `.`, and each part between dots must start and end with a letter or digit (as in"
                            + " `my-name.example`)",
                    "4:49: error: intents[1].from.workload: `Pod/` is a pod; write `pod: `",
                    "4:83: error: intents[1].to.pod: pod name `` must consist of lower-case letters, digits, `-` and `.`, and"
                            + " each part between dots must start and end with a letter or digit (as in `my-name.example`)",
                    "5:49: error: intents[2].from.workload: `a b/c` is no workload; write its name, or `Kind/name` as in"
                            + " `StatefulSet/db`",
                    "5:71: error: intents[2].to.service: `db` names no namespace; write the service as `namespace/name`"),
            refused(
                    "addresses are addresses",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {ip: example.com}, to: {cidr: 10.0.0.1}, expect: deny}
                    """,
                    "3:26: error: intents[0].from.ip: `example.com` is not an IP address; write one as `10.0.0.1` or"
                            + " `2001:db8::1`",
                    "3:51: error: intents[0].to.cidr: `10.0.0.1` is not an address block in the form `10.0.0.0/8` or"
                            + " `2001:db8::/64`; for the one address write `10.0.0.1/32`"),
            unknowable(
                    "a block has no bits beyond its prefix",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {cidr: 10.0.0.1/8}, expect: deny}
                    """,
                    "3:45: error: intents[0].to.cidr: `10.0.0.1/8` must not have bits set beyond the prefix length; write"
                            + " `10.0.0.0/8`"),
            refused(
                    "`all` and `outside` have one value each",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: namespaces}, to: {outside: world}, expect: deny}
                    """,
                    "3:27: error: intents[0].from.all: this can only be `pods`",
                    "3:54: error: intents[0].to.outside: this can only be `cluster`"),
            unknowable(
                    "a selector is one",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {namespace: shop, labels: "app in web"}, to: {all: pods}, expect: deny}
                      - {name: b, from: {namespace: shop, labels: {app: -}}, to: {all: pods}, expect: deny}
                    """,
                    "3:47: error: intents[0].from.labels: the label selector `app in web` cannot be read: label key `app in"
                            + " web` name must consist of letters, digits, `-`, `_` and `.`, and start and end with a letter"
                            + " or digit (as in `my.name`); write requirements as `app=web`, `app!=web`, `app in (web,api)`,"
                            + " `app notin (web,api)`, `app` or `!app`, with commas between them, or `*` for everything",
                    "4:53: error: intents[1].from.labels: value of label `app`: `-` must be empty, or consist of letters,"
                            + " digits, `-`, `_` and `.`, and start and end with a letter or digit (as in `my-value`)"),
            refused(
                    "an exception leaves something of something",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {except: {namespace: ops}}, to: {all: pods}, expect: deny}
                      - {name: b, from: {all: pods, except: []}, to: {all: pods}, expect: deny}
                      - {name: c, from: {all: pods, except: 1}, to: {all: pods}, expect: deny}
                    """,
                    "3:21: error: intents[0].from: `except` leaves out a part of something; say of what, by `namespace`,"
                            + " `ip`, `cidr`, `service`, `all: pods` or `outside: cluster`",
                    "4:41: error: intents[1].from.except: an empty list excepts nothing; leave `except` out",
                    "5:41: error: intents[2].from.except: must be a string, not the number `1`; put it in quotes"),
            refused(
                    "an exception has no exceptions",
                    """
                    version: 1
                    intents:
                      - name: a
                        from: {all: pods, except: {namespace: ops, except: {namespace: ops, pod: a}}}
                        to: {all: pods}
                        expect: deny
                    """,
                    "4:48: error: intents[0].from.except.except: `except` is not a field of an excepted endpoint; it belongs to"
                            + " the endpoint, beside `except`"),
            unknowable(
                    "a name is defined",
                    """
                    version: 1
                    define: {web: {namespace: shop, workload: web}}
                    intents:
                      - {name: a, from: wbe, to: postgres, expect: deny}
                      - {name: b, from: web, to: {all: pods, except: [web, ops]}, expect: deny}
                    """,
                    "4:21: error: intents[0].from: no endpoint is defined as `wbe`; nearest: `web`",
                    "4:30: error: intents[0].to: no endpoint is defined as `postgres`; there is `web`",
                    "5:56: error: intents[1].to.except[1]: no endpoint is defined as `ops`; there is `web`"),
            unknowable(
                    "without definitions there are no names",
                    """
                    version: 1
                    intents:
                      - {name: a, from: web, to: {all: pods}, expect: deny}
                    """,
                    "3:21: error: intents[0].from: no endpoint is defined as `web`; write the endpoint out, as in `{namespace:"
                            + " shop, workload: web}`, or name it under `define`"),
            unknowable(
                    "a definition does not define itself",
                    """
                    version: 1
                    define:
                      a: b
                      b: {all: pods, except: c}
                      c: a
                      d: d
                    intents:
                      - {name: a, from: a, to: d, expect: deny}
                    """,
                    "5:6: error: define.c: `a` is defined by itself: a -> b -> c -> a",
                    "6:6: error: define.d: `d` is defined by itself: d -> d"),
            unknowable(
                    "a definition that is wrong is wrong once",
                    """
                    version: 1
                    define:
                      bad: {ip: 10.0.0.256}
                    intents:
                      - {name: a, from: bad, to: {all: pods}, expect: deny}
                      - {name: b, from: bad, to: {all: pods}, expect: allow}
                    """,
                    "3:13: error: define.bad.ip: `10.0.0.256` is not an IP address; write one as `10.0.0.1` or `2001:db8::1`"),
            refused(
                    "a definition has a name that can be written",
                    """
                    version: 1
                    define: {"shop/web": {namespace: shop, workload: web}}
                    intents:
                      - {name: a, from: "shop/web", to: {all: pods}, expect: deny}
                    """,
                    "2:10: error: define.shop/web: `shop/web` is no name for an endpoint; make it of letters, digits, `-`, `_`"
                            + " and `.`, with a letter or digit at both ends"),
            refused(
                    "a port has a protocol",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, ports: [8080, "80"], expect: deny}
                    """,
                    "3:62: error: intents[0].ports[0]: `8080` names no protocol; write `TCP/8080`",
                    "3:68: error: intents[0].ports[1]: `80` names no protocol; write `TCP/80`"),
            refused(
                    "ports are a list",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, ports: TCP/80, expect: deny}
                      - {name: b, from: {all: pods}, to: {ip: 10.0.0.1}, ports: [], expect: deny}
                    """,
                    "3:61: error: intents[0].ports: must be a list, not the string `TCP/80`; write it as a list, `[TCP/80]`",
                    "4:61: error: intents[1].ports: an empty list is no port; leave `ports` out for every port"),
            refused(
                    "a port is one port",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, ports: ["TCP/80,TCP/443"], expect: deny}
                      - {name: b, from: {all: pods}, to: {ip: 10.0.0.1}, ports: [tcp/80, HTTP], expect: deny}
                    """,
                    "3:62: error: intents[0].ports[0]: one port stands here; make an item of its own of each",
                    "4:62: error: intents[1].ports[0]: `tcp` in `tcp/80` is written `TCP`",
                    "4:70: error: intents[1].ports[1]: `HTTP` stands for no port; write `TCP/5432`, `TCP/8000-8100`, a port's"
                            + " name, or `any`"),
            unknowable(
                    "ports are between 1 and 65535",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, ports: [TCP/0, TCP/90-80], expect: deny}
                    """,
                    "3:62: error: intents[0].ports[0]: port `0` must be between 1 and 65535",
                    "3:69: error: intents[0].ports[1]: the range `90-80` ends before it starts; write `80-90`"),
            unknowable(
                    "`any` stands alone",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, ports: [TCP/80, any], expect: deny}
                    """,
                    "3:70: error: intents[0].ports[1]: `any` is every port; leave out the others, or this one"),
            refused(
                    "a reason says something",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny, because: {}}
                      - name: b
                        from: {all: pods}
                        to: {ip: 10.0.0.1}
                        expect: deny
                        because: {direction: Egress, policy: base}
                    """,
                    "3:77: error: intents[0].because: a reason needs `direction` or `policy`",
                    "8:26: error: intents[1].because.direction: `Egress` is not supported; it is one of `ingress`, `egress`; did"
                            + " you mean `egress`?",
                    "8:42: error: intents[1].because.policy: `base` names no namespace; write the policy as `namespace/name`"),
            refused(
                    "a waiver has a reason and an end",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny, waiver: {}}
                      - {name: b, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny, waiver: {reason: a, until: 2026}}
                    """,
                    "3:76: error: intents[0].waiver.reason: a waiver needs `reason`: who knows of it, and why it may be",
                    "3:76: error: intents[0].waiver.until: a waiver needs `until`: its last day, as `2026-12-31`",
                    "4:95: error: intents[1].waiver.until: `2026` is no day of the calendar in the form `2026-12-31`"),
            unknowable(
                    "a waiver ends on a day of the calendar",
                    """
                    version: 1
                    intents:
                      - name: a
                        from: {all: pods}
                        to: {ip: 10.0.0.1}
                        expect: deny
                        waiver: {reason: a, until: 2026-02-30}
                    """,
                    "7:32: error: intents[0].waiver.until: `2026-02-30` is no day of the calendar in the form `2026-12-31`"),
            refused(
                    "a virtual workload has namespace, kind and name",
                    """
                    version: 1
                    virtual:
                      - {labels: {app: a}}
                      - {namespace: monitoring, workload: main}
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                    """,
                    "3:5: error: virtual[0].namespace: a virtual workload needs `namespace`: the name of the one that it is in",
                    "3:5: error: virtual[0].workload: a virtual workload needs `workload`: its kind and name, as"
                            + " `Prometheus/main`",
                    "4:39: error: virtual[1].workload: `main` names no kind; write it as `Deployment/main`"),
            refused(
                    "the ports of a virtual workload are single ones",
                    """
                    version: 1
                    virtual:
                      - {namespace: monitoring, workload: Prometheus/main, ports: {web: TCP/80-90, x: any}}
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                    """,
                    "3:69: error: virtual[0].ports.web: `TCP/80-90` is not one port of a container; write it as `TCP/9090`",
                    "3:83: error: virtual[0].ports.x: `any` is not one port of a container; write it as `TCP/9090`"),
            unknowable(
                    "a virtual workload is given once",
                    """
                    version: 1
                    virtual:
                      - {namespace: monitoring, workload: Prometheus/main}
                      - {namespace: monitoring, workload: Prometheus/main, labels: {"a b": c}}
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                    """,
                    "4:39: error: virtual[1].workload: `monitoring/Prometheus/main` is given twice; first in line 3",
                    "4:65: error: virtual[1].labels: label key `a b` name must consist of letters, digits, `-`, `_` and `.`,"
                            + " and start and end with a letter or digit (as in `my.name`)"),
            unknowable(
                    "a file is one document",
                    """
                    version: 1
                    intents:
                      - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                    ---
                    version: 1
                    """,
                    "5:1: error: an intent file is one document; put the intents of this one into the first, or into another"
                            + " file"));

    private static BrokenFile refused(String rule, String text, String... diagnostics) {
        return new BrokenFile(rule, Schema.REFUSES, text, List.of(diagnostics));
    }

    private static BrokenFile unknowable(String rule, String text, String... diagnostics) {
        return new BrokenFile(rule, Schema.CANNOT_KNOW, text, List.of(diagnostics));
    }
}
