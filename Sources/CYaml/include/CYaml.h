#ifndef ONWARD_CYaml_H
#define ONWARD_CYaml_H
#endif
