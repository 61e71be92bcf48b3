import '../ui/theme/base.css'
