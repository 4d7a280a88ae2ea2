#ifndef ONWARD_CCmark_H
#define ONWARD_CCmark_H
#endif
